package io.tidings.enrich.date;

import io.tidings.text.Token;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds days, ranges of days and months in tokens: "9 October 2025", "October 9-11, 2025", "28 June to 3 July", "20 and 21
 * May", "1 December next year", "December 2028", "in November", "2025-10-22", "22.10.2025".
 */
final class DateScanner {

    private static final Set<String> BEFORE_BARE_MONTH = Set.of(
            "in", "by", "until", "till", "from", "during", "before", "this", "next", "late", "early", "mid", "through",
            "end", "of", "to", "-");

    private final DateTokens tokens;
    private final YearChoice years;

    private DateScanner(List<Token> tokens, @Nullable LocalDate near) {
        this.tokens = new DateTokens(tokens);
        this.years = new YearChoice(near);
    }

    /**
     * The dates of a sentence, in order.
     *
     * @param near the day of publication; null when unknown
     * @param country ISO 3166-1 code of the announcer, whose financial years are meant; null when unknown
     */
    static List<Day> scan(List<Token> tokens, @Nullable LocalDate near, @Nullable String country) {
        DateScanner scanner = new DateScanner(tokens, near);
        PeriodScanner periods = new PeriodScanner(scanner.tokens, country);
        List<Day> days = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            List<Day> found = scanner.at(at);
            Day period = found.isEmpty() ? periods.at(at) : null;
            days.addAll(period == null ? found : List.of(period));
            at = days.isEmpty() ? at + 1 : Math.max(at + 1, days.getLast().toToken());
        }
        return days;
    }

    private List<Day> at(int at) {
        if (tokens.month(at) > 0) {
            return monthFirst(at);
        }
        Day figures = FigureDates.at(tokens, years, at);
        return figures != null ? List.of(figures) : tokens.day(at) > 0 ? dayFirst(at) : List.of();
    }

    private List<Day> dayFirst(int at) {
        List<Integer> days = new ArrayList<>(List.of(tokens.day(at)));
        boolean range = false;
        int next = tokens.afterDay(at);
        while (days.size() < 5) {
            int day = tokens.afterWeekday(afterJoint(next));
            if (day == next || tokens.day(day) == 0 || afterJoint(next) == next) {
                break;
            }
            range |= isThrough(next);
            days.add(tokens.day(day));
            next = tokens.afterDay(day);
        }
        next = tokens.word(next).equals("of") ? next + 1 : next;
        int month = tokens.month(next);
        if (month == 0) {
            return List.of();
        }
        Year year = year(tokens.afterMonth(next));
        return extended(spread(days, range, month, new Year(year.said, at, year.to)), year.said);
    }

    /** The year said after a day and month, with the tokens of the whole. */
    private record Year(int said, int from, int to) {}

    private List<Day> spread(List<Integer> days, boolean range, int month, Year year) {
        boolean inRow = days.getLast() - days.getFirst() == days.size() - 1;
        List<Day> found = new ArrayList<>();
        if (range || inRow) {
            LocalDate last = years.day(year.said, month, days.getLast());
            LocalDate first = last == null ? null : years.day(last.getYear(), month, days.getFirst());
            if (first != null && last != null && !last.isBefore(first)) {
                found.add(new Day(first, last, year.said > 0, year.from, year.to));
            }
            return found;
        }
        for (int day : days) {
            LocalDate date = years.day(year.said, month, day);
            if (date != null) {
                found.add(new Day(date, date, year.said > 0, year.from, year.to));
            }
        }
        return found;
    }

    /** "28 June to 3 July": goes on to the day after the joint; a year said there holds for both. */
    private List<Day> extended(List<Day> found, int said) {
        if (found.size() != 1) {
            return found;
        }
        Day first = found.getFirst();
        boolean between = tokens.word(first.fromToken() - 1).equals("between");
        int next = first.toToken();
        if (!isThrough(next) && !(between && tokens.word(next).equals("and"))) {
            return found;
        }
        int at = tokens.afterWeekday(next + 1);
        List<Day> rest = tokens.month(at) > 0 ? monthFirst(at) : tokens.day(at) > 0 ? dayFirst(at) : List.of();
        if (rest.size() != 1 || (tokens.month(at) > 0 && tokens.day(at + 1) == 0)) {
            return found;
        }
        Day last = rest.getFirst();
        LocalDate from = said > 0 ? first.from() : inYearOf(first.from(), last.from());
        boolean ordered = !last.to().isBefore(from);
        return ordered ? List.of(new Day(from, from, true, first.fromToken(), next).through(last)) : found;
    }

    private static LocalDate inYearOf(LocalDate first, LocalDate last) {
        LocalDate same = first.withYear(last.getYear());
        return same.isAfter(last) ? same.minusYears(1) : same;
    }

    private List<Day> monthFirst(int at) {
        int month = tokens.month(at);
        int next = tokens.afterMonth(at);
        int day = tokens.day(next);
        if (day == 0) {
            Day whole = wholeMonth(at, month, next);
            return whole == null ? List.of() : List.of(whole);
        }
        List<Integer> days = new ArrayList<>(List.of(day));
        next = tokens.afterDay(next);
        int second = afterJoint(next);
        boolean more = second > next && tokens.day(second) > 0 && tokens.month(tokens.afterDay(second)) == 0;
        boolean range = more && isThrough(next);
        if (more && !tokens.isMark(next, ',')) {
            days.add(tokens.day(second));
            next = tokens.afterDay(second);
        }
        Year after = year(next);
        int before = after.said == YearChoice.UNSAID ? tokens.year(at - 1) : 0;
        int said = before > 0 ? before : after.said;
        return extended(spread(days, range, month, new Year(said, at, after.to)), said);
    }

    /** "December 2028", "June to August 2014", "in November". */
    private @Nullable Day wholeMonth(int at, int month, int next) {
        int joint = isThrough(next) || tokens.word(next).equals("and") ? next + 1 : next;
        int lastMonth = joint > next ? tokens.month(joint) : 0;
        Year year = year(lastMonth > 0 ? tokens.afterMonth(joint) : next);
        boolean named =
                year.said != YearChoice.UNSAID || lastMonth > 0 || BEFORE_BARE_MONTH.contains(tokens.word(at - 1));
        LocalDate last = named ? years.month(year.said, lastMonth > 0 ? lastMonth : month) : null;
        if (last == null) {
            return null;
        }
        LocalDate first = lastMonth > 0 ? inYearOf(last.withMonth(month), last) : last;
        LocalDate end = YearChoice.endOfMonth(last);
        boolean atEnd = tokens.word(at - 1).equals("of") && tokens.word(at - 2).equals("end");
        return new Day(atEnd ? end : first, end, year.said > 0, at, year.to);
    }

    /** A year or "next year" here, after a comma or not. */
    private Year year(int at) {
        int next = tokens.isMark(at, ',') ? at + 1 : at;
        if (tokens.year(next) > 0) {
            return new Year(tokens.year(next), at, next + 1);
        }
        boolean ofThat = tokens.word(at).equals("of") || tokens.word(at).equals("in");
        String which = tokens.word(ofThat ? at + 1 : at);
        int year = ofThat ? at + 2 : at + 1;
        boolean same = which.equals("the") && tokens.word(year).equals("same");
        if (!tokens.word(same ? year + 1 : year).equals("year")) {
            return new Year(YearChoice.UNSAID, at, at);
        }
        return switch (which) {
            case "next" -> new Year(years.fromNow(1), at, year + 1);
            case "last" -> new Year(years.fromNow(-1), at, year + 1);
            case "this" -> new Year(years.fromNow(0), at, year + 1);
            case "that", "the" -> new Year(YearChoice.LOST, at, year + 1);
            default -> new Year(YearChoice.UNSAID, at, at);
        };
    }

    private boolean isThrough(int at) {
        return tokens.isDash(at) || Set.of("to", "until", "till", "through").contains(tokens.word(at));
    }

    private int afterJoint(int at) {
        boolean joint = isThrough(at)
                || tokens.isMark(at, ',')
                || Set.of("and", "&", "or").contains(tokens.word(at));
        int next = joint ? at + 1 : at;
        next = joint && tokens.isMark(at, ',') && tokens.word(next).equals("and") ? next + 1 : next;
        return joint && tokens.word(next).equals("the") ? next + 1 : next;
    }
}
