package io.tidings.enrich.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Gives a day or a month its year: the one said, the one named from publication ("next year"), else the nearest.
 *
 * @param near the day of publication; null when unknown, then only said years help
 */
record YearChoice(@Nullable LocalDate near) {

    /** Stands for a year that is not said. */
    static final int UNSAID = 0;

    /** Stands for a year that cannot be known ("of that year"). */
    static final int LOST = -1;

    /** A year so many after publication's. */
    int fromNow(int years) {
        return near == null ? LOST : near.getYear() + years;
    }

    /** A day; null when it does not exist or its year cannot be known. */
    @Nullable LocalDate day(int year, int month, int day) {
        try {
            MonthDay said = MonthDay.of(month, day);
            if (year > 0) {
                return said.isValidYear(year) ? said.atYear(year) : null;
            }
            return year == LOST || near == null ? null : nearest(said);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The first day of a month; null when its year cannot be known. */
    @Nullable LocalDate month(int year, int month) {
        LocalDate middle = day(year, month, 15);
        return middle == null ? null : middle.withDayOfMonth(1);
    }

    static LocalDate endOfMonth(LocalDate day) {
        return YearMonth.from(day).atEndOfMonth();
    }

    private LocalDate nearest(MonthDay said) {
        LocalDate now = near == null ? LocalDate.EPOCH : near;
        LocalDate same = said.atYear(now.getYear());
        long apart = same.toEpochDay() - now.toEpochDay();
        return apart > 182 ? same.minusYears(1) : apart < -182 ? same.plusYears(1) : same;
    }
}
