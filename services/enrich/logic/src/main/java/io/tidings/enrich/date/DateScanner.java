package io.tidings.enrich.date;

import io.tidings.text.Token;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds days and months in tokens: "9 October 2025", "October 9, 2025", "22 October", "December 2028", "2025-10-22". */
final class DateScanner {

    private static final Map<String, Integer> MONTHS = months();

    private final List<Token> tokens;
    private final @Nullable LocalDate near;

    private DateScanner(List<Token> tokens, @Nullable LocalDate near) {
        this.tokens = tokens;
        this.near = near;
    }

    /** Days meant and the tokens that say so; exact when the year was said. */
    record Day(LocalDate from, LocalDate to, boolean exact, int fromToken, int toToken) {}

    static List<Day> scan(List<Token> tokens, @Nullable LocalDate near) {
        DateScanner scanner = new DateScanner(tokens, near);
        List<Day> days = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Day day = scanner.at(at);
            if (day != null) {
                days.add(day);
            }
            at = day == null ? at + 1 : day.toToken();
        }
        return days;
    }

    private @Nullable Day at(int at) {
        Token token = tokens.get(at);
        if (token.kind() == Token.Kind.NUMBER) {
            Day iso = iso(at);
            return iso != null ? iso : dayFirst(at);
        }
        Integer month = token.isCapitalised() ? MONTHS.get(token.lower()) : null;
        return month == null ? null : monthFirst(at, month);
    }

    private @Nullable Day iso(int at) {
        boolean shape = at + 4 < tokens.size()
                && tokens.get(at + 1).is('-')
                && tokens.get(at + 3).is('-');
        return shape ? day(number(at, 4), number(at + 2, 2), number(at + 4, 2), new int[] {at, at + 5}) : null;
    }

    private @Nullable Day dayFirst(int at) {
        int day = number(at, 2);
        int next = at + 1 < tokens.size()
                        && List.of("st", "nd", "rd", "th")
                                .contains(tokens.get(at + 1).lower())
                ? at + 2
                : at + 1;
        next = next < tokens.size() && tokens.get(next).lower().equals("of") ? next + 1 : next;
        Integer month = next < tokens.size() && tokens.get(next).isCapitalised()
                ? MONTHS.get(tokens.get(next).lower())
                : null;
        if (day < 1 || month == null) {
            return null;
        }
        int year = year(next + 1);
        return day(year, month, day, new int[] {at, year > 0 ? next + 2 : next + 1});
    }

    private @Nullable Day monthFirst(int at, int month) {
        int year = year(at + 1);
        if (year > 0) {
            YearMonth whole = YearMonth.of(year, month);
            return new Day(whole.atDay(1), whole.atEndOfMonth(), true, at, at + 2);
        }
        int day = at + 1 < tokens.size() ? number(at + 1, 2) : -1;
        if (day < 1) {
            return null;
        }
        int comma = at + 2 < tokens.size() && tokens.get(at + 2).is(',') ? at + 3 : at + 2;
        int said = year(comma);
        return day(said, month, day, new int[] {at, said > 0 ? comma + 1 : at + 2});
    }

    /** A day; without a year the one nearest to publication, null when that is not known either. */
    private @Nullable Day day(int year, int month, int day, int[] range) {
        try {
            if (year > 0) {
                LocalDate date = LocalDate.of(year, month, day);
                return new Day(date, date, true, range[0], range[1]);
            }
            LocalDate date = near == null ? null : nearest(near, month, day);
            return date == null ? null : new Day(date, date, false, range[0], range[1]);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static LocalDate nearest(LocalDate near, int month, int day) {
        LocalDate same = LocalDate.of(near.getYear(), month, day);
        long apart = same.toEpochDay() - near.toEpochDay();
        return apart > 182 ? same.minusYears(1) : apart < -182 ? same.plusYears(1) : same;
    }

    private int year(int at) {
        int year = at < tokens.size() ? number(at, 4) : -1;
        return year >= 1900 && year <= 2100 ? year : -1;
    }

    private int number(int at, int digits) {
        String text = tokens.get(at).text();
        boolean plain =
                !text.isEmpty() && text.length() <= digits && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain ? Integer.parseInt(text) : -1;
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new TreeMap<>();
        for (Month month : Month.values()) {
            String name = month.getDisplayName(java.time.format.TextStyle.FULL, Locale.ENGLISH)
                    .toLowerCase(Locale.ROOT);
            months.put(name, month.getValue());
            months.put(name.substring(0, 3), month.getValue());
        }
        months.put("sept", 9);
        return months;
    }
}
