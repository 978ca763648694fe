package io.tidings.feed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Year first: ISO 8601 and W3CDTF, with slashes, spaces, single digits and month names that software writes there. */
final class IsoDates {

    private static final String TIME = "(?:[T_ ]{1,2}(?<hour>\\d{1,2})(?::(?<minute>\\d{1,2})(?::(?<second>\\d{1,2}))?"
            + "|(?<minute2>\\d{2})(?<second2>\\d{2})?)(?:[.,:](?<fraction>\\d{1,12}))?)?";
    private static final String REST = " ?(?<zone>[A-Za-z]{1,5}(?: ?\\(.{0,40}\\))?|(?:GMT|UTC)? ?[+\\-−(].{0,40}"
            + "|[A-Z][A-Za-z]+/[A-Za-z_/+-]{2,40})?";

    private static final Pattern WEEKDAY = Pattern.compile("^\\p{L}{2,12}\\.?,? (?=\\d{4}[-/])");
    private static final Pattern CALENDAR = Pattern.compile(
            "(?<year>\\d{4})(?:[-/.](?<month>\\d{1,2}|\\p{L}{3,12})\\.?(?:[-/.](?<day>\\d{1,2}))?)?" + TIME + REST);
    private static final Pattern COMPACT =
            Pattern.compile("(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})" + TIME + REST);
    private static final Pattern ORDINAL = Pattern.compile("(?<year>\\d{4})-?(?<nth>\\d{3})" + TIME + REST);
    private static final Pattern WEEK = Pattern.compile("(?<week>\\d{4}-W\\d{2}-\\d)" + TIME + REST);
    private static final Pattern KOREAN = Pattern.compile("(?<year>\\d{4})년 ?(?<month>\\d{1,2})월 ?(?<day>\\d{1,2})일"
            + "(?: ?(?<half>오전|오후)? ?(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2}))?)?");

    private IsoDates() {}

    static Optional<StatedTime> read(String written) {
        String line = WEEKDAY.matcher(written).replaceFirst("");
        if (!startsWithYear(line)) {
            return Optional.empty();
        }
        return korean(line)
                .or(() -> matched(COMPACT.matcher(line)))
                .or(() -> ordinal(ORDINAL.matcher(line)))
                .or(() -> week(WEEK.matcher(line)))
                .or(() -> matched(CALENDAR.matcher(line)));
    }

    private static boolean startsWithYear(String line) {
        return line.length() >= 4 && line.chars().limit(4).allMatch(Character::isDigit);
    }

    private static Optional<StatedTime> matched(Matcher written) {
        if (!written.matches()) {
            return Optional.empty();
        }
        int month = month(text(written, "month"));
        String day = text(written, "day");
        return StatedTime.day(Integer.parseInt(written.group("year")), month, day.isEmpty() ? 1 : Integer.parseInt(day))
                .flatMap(found -> StatedTime.of(found, clock(written), text(written, "zone")));
    }

    private static int month(String written) {
        if (written.isEmpty()) {
            return 1;
        }
        return Character.isDigit(written.charAt(0))
                ? Integer.parseInt(written)
                : MonthNames.number(written).orElse(0);
    }

    private static Optional<StatedTime> ordinal(Matcher written) {
        if (!written.matches()) {
            return Optional.empty();
        }
        Year year = Year.of(Integer.parseInt(written.group("year")));
        int nth = Integer.parseInt(written.group("nth"));
        return nth < 1 || nth > year.length()
                ? Optional.empty()
                : StatedTime.of(year.atDay(nth), clock(written), text(written, "zone"));
    }

    private static Optional<StatedTime> week(Matcher written) {
        if (!written.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(written.group("week"), DateTimeFormatter.ISO_WEEK_DATE);
            return StatedTime.of(day, clock(written), text(written, "zone"));
        } catch (DateTimeException notAWeek) {
            return Optional.empty();
        }
    }

    /** Written so only in Korea: Korean time is taken where no zone is stated. */
    private static Optional<StatedTime> korean(String line) {
        Matcher written = KOREAN.matcher(line);
        if (!written.matches()) {
            return Optional.empty();
        }
        boolean afternoon = text(written, "half").equals("오후");
        String hour = text(written, "hour");
        String full = hour.isEmpty() ? "" : Integer.toString(Integer.parseInt(hour) % 12 + (afternoon ? 12 : 0));
        String kept = text(written, "half").isEmpty() ? hour : full;
        var clock = new StatedTime.Clock(kept, text(written, "minute"), text(written, "second"), "");
        return StatedTime.day(
                        Integer.parseInt(written.group("year")),
                        Integer.parseInt(written.group("month")),
                        Integer.parseInt(written.group("day")))
                .flatMap(day -> StatedTime.of(day, clock, "KST"));
    }

    private static StatedTime.Clock clock(Matcher written) {
        return new StatedTime.Clock(
                text(written, "hour"),
                text(written, "minute") + text(written, "minute2"),
                text(written, "second") + text(written, "second2"),
                text(written, "fraction"));
    }

    private static String text(Matcher written, String group) {
        String found = written.group(group);
        return found == null ? "" : found;
    }
}
