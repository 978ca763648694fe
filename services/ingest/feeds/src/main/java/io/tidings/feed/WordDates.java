package io.tidings.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates with a month in words (RFC 822, RFC 850, asctime, "March 3, 2024 5:30 pm"), or day first in figures. */
final class WordDates {

    private static final Pattern SPACES = Pattern.compile(" +");
    private static final Pattern HYPHENS = Pattern.compile("(\\d{1,2})[-/](\\p{L}{3,12}\\.?)[-/](\\d{2,4})");
    private static final Pattern FIGURES =
            Pattern.compile("(?<a>\\d{1,2})(?<mark>[./-])(?<b>\\d{1,2})[./-](?<year>\\d{4})");
    private static final Pattern TIME = Pattern.compile(
            "(?<hour>\\d{1,2}):(?<minute>\\d{1,2})(?::(?<second>\\d{1,2})(?:[.,](?<fraction>\\d{1,9}))?)?"
                    + "(?<half>[ap]\\.?m\\.?)?(?<zone>z|[+-]\\d{2}:?\\d{2})?");
    private static final Pattern HALF = Pattern.compile("[ap]\\.?m\\.?");
    private static final Pattern NUMBER = Pattern.compile("(?<digits>\\d{1,4})(?:st|nd|rd|th|\\.)?");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*\\.?");
    private static final int NOON = 12;
    private static final int CENTURY = 100;

    private OptionalInt day = OptionalInt.empty();
    private OptionalInt month = OptionalInt.empty();
    private OptionalInt year = OptionalInt.empty();
    private StatedTime.Clock clock = StatedTime.Clock.NONE;
    private Optional<Boolean> afternoon = Optional.empty();
    private final List<String> zone = new ArrayList<>();

    private WordDates() {}

    static Optional<StatedTime> read(String written) {
        var date = new WordDates();
        String spaced = HYPHENS.matcher(written).replaceAll("$1 $2 $3").replace(',', ' ');
        for (String token : SPACES.split(spaced.strip(), -1)) {
            date.take(token.toLowerCase(Locale.ROOT), token);
        }
        return date.stated();
    }

    private void take(String token, String written) {
        Matcher figures = FIGURES.matcher(token);
        Matcher time = TIME.matcher(token);
        if (month.isEmpty() && figures.matches()) {
            takeFigures(figures);
        } else if (!clock.stated() && time.matches()) {
            takeTime(time);
        } else if (clock.stated() && HALF.matcher(token).matches()) {
            afternoon = Optional.of(token.startsWith("p"));
        } else if (!takeNumber(token) && !takeMonth(token)) {
            takeOther(written);
        }
    }

    /** What follows the time is its zone; words before it are days of the week and such. */
    private void takeOther(String written) {
        if (clock.stated() || written.startsWith("+")) {
            zone.add(written);
        }
    }

    private boolean takeMonth(String token) {
        if (month.isPresent() || !WORD.matcher(token).matches()) {
            return false;
        }
        month = MonthNames.number(token);
        return month.isPresent();
    }

    private boolean takeNumber(String token) {
        Matcher number = NUMBER.matcher(token);
        if (!number.matches()) {
            return false;
        }
        String digits = number.group("digits");
        if (digits.length() <= 2 && day.isEmpty() && Integer.parseInt(digits) <= 31) {
            day = OptionalInt.of(Integer.parseInt(digits));
        } else if (year.isEmpty()) {
            year = OptionalInt.of(fullYear(digits));
        } else {
            return false;
        }
        return true;
    }

    /** Two digits are years from 1950 to 2049, three are 1900 and more (RFC 2822). */
    private static int fullYear(String digits) {
        int number = Integer.parseInt(digits);
        if (digits.length() == 3) {
            return 19 * CENTURY + number;
        }
        return digits.length() == 4 ? number : number + (number < CENTURY / 2 ? 20 : 19) * CENTURY;
    }

    /** 3/4/2024 has two meanings and is left alone; 3.4.2024 has one. */
    private void takeFigures(Matcher figures) {
        int a = Integer.parseInt(figures.group("a"));
        int b = Integer.parseInt(figures.group("b"));
        boolean dayFirst = figures.group("mark").equals(".") || a > NOON || a == b;
        boolean monthFirst = !dayFirst && b > NOON;
        if (dayFirst || monthFirst) {
            day = OptionalInt.of(dayFirst ? a : b);
            month = OptionalInt.of(dayFirst ? b : a);
            year = OptionalInt.of(Integer.parseInt(figures.group("year")));
        }
    }

    private void takeTime(Matcher time) {
        clock = new StatedTime.Clock(
                time.group("hour"), time.group("minute"), text(time, "second"), text(time, "fraction"));
        if (!text(time, "half").isEmpty()) {
            afternoon = Optional.of(text(time, "half").startsWith("p"));
        }
        if (!text(time, "zone").isEmpty()) {
            zone.add(text(time, "zone"));
        }
    }

    private Optional<StatedTime> stated() {
        if (month.isEmpty() || year.isEmpty()) {
            return Optional.empty();
        }
        return StatedTime.day(year.getAsInt(), month.getAsInt(), day.orElse(1))
                .flatMap(found -> StatedTime.of(found, fullClock(), String.join(" ", zone)));
    }

    private StatedTime.Clock fullClock() {
        if (afternoon.isEmpty() || !clock.stated() || Integer.parseInt(clock.hour()) > NOON) {
            return clock;
        }
        int hour = Integer.parseInt(clock.hour()) % NOON + (afternoon.get() ? NOON : 0);
        return new StatedTime.Clock(Integer.toString(hour), clock.minute(), clock.second(), clock.fraction());
    }

    private static String text(Matcher matcher, String group) {
        String found = matcher.group(group);
        return found == null ? "" : found;
    }
}
