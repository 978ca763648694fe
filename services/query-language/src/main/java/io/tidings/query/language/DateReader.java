package io.tidings.query.language;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code 2025-10-01}, {@code 2025-10}, {@code 2025}, {@code today}, {@code yesterday} and {@code 7d} ago. */
final class DateReader {

    private static final Pattern CALENDAR = Pattern.compile("([1-9]\\d{3})(?:-(\\d{2}))?(?:-(\\d{2}))?");
    private static final Pattern AGO = Pattern.compile("-?(\\d{1,4})([dwmy])");
    private static final int EARLIEST_YEAR = 1000;
    private static final Instant EARLIEST = Instant.parse("1000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private DateReader() {}

    /** The value of one of the fields {@code from}, {@code to} and {@code changed}. */
    static Reading read(String field, Value value, LocalDate today) {
        return switch (field) {
            case "from" -> from(value, today);
            case "to" -> to(value, today);
            default -> changedSince(value, today);
        };
    }

    private static Reading from(Value value, LocalDate today) {
        return parse(value.text(), today)
                .map(days -> Reading.of(new Fact.From(days.first())))
                .orElseGet(() -> wrong(value));
    }

    private static Reading to(Value value, LocalDate today) {
        return parse(value.text(), today)
                .map(days -> Reading.of(new Fact.To(days.last())))
                .orElseGet(() -> wrong(value));
    }

    /** A moment, or a day that it begins with. */
    private static Reading changedSince(Value value, LocalDate today) {
        return moment(value.text().strip())
                .or(() -> parse(value.text(), today)
                        .map(days -> days.first().atStartOfDay(ZoneOffset.UTC).toInstant()))
                .map(moment -> Reading.of(new Fact.ChangedSince(moment)))
                .orElseGet(() -> Reading.wrong(
                        value, "a moment is written 2025-10-01T07:30Z, 2025-10-01T07:30:00+02:00, or as a day"));
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(
                            OffsetDateTime.parse(text.toUpperCase(Locale.ROOT)).toInstant())
                    .filter(moment -> !moment.isBefore(EARLIEST) && moment.isBefore(LATEST));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Reading wrong(Value value) {
        return Reading.wrong(
                value,
                "a date is written 2025-10-01, 2025-10, 2025, today, yesterday, or 7d, 2w, 3m, 1y for so long ago");
    }

    private record Days(LocalDate first, LocalDate last) {

        static Days only(LocalDate day) {
            return new Days(day, day);
        }
    }

    private static Optional<Days> parse(String text, LocalDate today) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (word.equals("today") || word.equals("yesterday")) {
            return Optional.of(Days.only(word.equals("today") ? today : today.minusDays(1)));
        }
        Matcher ago = AGO.matcher(word);
        if (ago.matches()) {
            return Optional.of(today.minus(period(Integer.parseInt(ago.group(1)), ago.group(2))))
                    .filter(day -> day.getYear() >= EARLIEST_YEAR)
                    .map(Days::only);
        }
        Matcher calendar = CALENDAR.matcher(word);
        return calendar.matches() ? calendar(calendar) : Optional.empty();
    }

    private static Period period(int count, String unit) {
        return switch (unit) {
            case "d" -> Period.ofDays(count);
            case "w" -> Period.ofWeeks(count);
            case "m" -> Period.ofMonths(count);
            case "y" -> Period.ofYears(count);
            default -> throw new IllegalArgumentException("no unit of time: " + unit);
        };
    }

    private static Optional<Days> calendar(Matcher parts) {
        int year = Integer.parseInt(parts.group(1));
        try {
            if (parts.group(2) == null) {
                return Optional.of(new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
            }
            YearMonth month = YearMonth.of(year, Integer.parseInt(parts.group(2)));
            return Optional.of(
                    parts.group(3) == null
                            ? new Days(month.atDay(1), month.atEndOfMonth())
                            : Days.only(month.atDay(Integer.parseInt(parts.group(3)))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
