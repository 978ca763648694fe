package io.tidings.ingest;

import io.tidings.contracts.PublishedAt;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A day as a text gives it.
 *
 * @param month 1 to 12
 * @param day of the month
 * @param year if it is said
 */
record Dateline(int month, int day, OptionalInt year) {

    /** Leap days come back after at most this many years. */
    private static final int LEAP_YEARS = 8;

    /** The publication it stands for; empty when there is no such day, or it lies in the future. */
    Optional<PublishedAt> published(LocalDate latest) {
        try {
            return year.isPresent()
                    ? dated(LocalDate.of(year.getAsInt(), month, day), latest)
                    : nearest(MonthDay.of(month, day), latest);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<PublishedAt> dated(LocalDate date, LocalDate latest) {
        return date.isAfter(latest)
                ? Optional.empty()
                : Optional.of(new PublishedAt(date, null, PublishedAt.Basis.DATELINE));
    }

    private static Optional<PublishedAt> nearest(MonthDay day, LocalDate latest) {
        for (int year = latest.getYear(); year > latest.getYear() - LEAP_YEARS - 1; year--) {
            if (day.isValidYear(year) && !day.atYear(year).isAfter(latest)) {
                return Optional.of(new PublishedAt(day.atYear(year), null, PublishedAt.Basis.NEAREST_YEAR));
            }
        }
        return Optional.empty();
    }
}
