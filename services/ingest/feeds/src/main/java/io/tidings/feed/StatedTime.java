package io.tidings.feed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/**
 * A date and time as written, not yet placed in a zone.
 *
 * @param timeStated false when {@code local} is the start of the day, month or year that is stated
 * @param zone the words of the zone, perhaps empty
 */
record StatedTime(LocalDateTime local, boolean timeStated, String zone) {

    private static final int LAST_SECOND = 59;
    private static final int HOURS = 24;

    /** The numbers of a clock as written; empty strings where they are not. */
    record Clock(String hour, String minute, String second, String fraction) {

        static final Clock NONE = new Clock("", "", "", "");

        boolean stated() {
            return !hour.isEmpty();
        }
    }

    /** Midnight may be written 24:00 and a leap second 60; other times that do not exist are no times. */
    static Optional<StatedTime> of(LocalDate day, Clock clock, String zone) {
        if (!clock.stated()) {
            return Optional.of(new StatedTime(day.atStartOfDay(), false, zone));
        }
        int hour = Integer.parseInt(clock.hour());
        try {
            LocalTime time = LocalTime.of(hour % HOURS, number(clock.minute()), second(clock), nanos(clock.fraction()));
            boolean midnight = hour == HOURS && time.equals(LocalTime.MIDNIGHT);
            return hour < HOURS || midnight
                    ? Optional.of(new StatedTime(day.plusDays(midnight ? 1 : 0).atTime(time), true, zone))
                    : Optional.empty();
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    /** A day of the calendar, or nothing when the calendar has no such day. */
    static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static int second(Clock clock) {
        int second = number(clock.second());
        return second == LAST_SECOND + 1 ? LAST_SECOND : second;
    }

    private static int number(String digits) {
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    private static int nanos(String fraction) {
        return number((fraction + "000000000").substring(0, 9));
    }
}
