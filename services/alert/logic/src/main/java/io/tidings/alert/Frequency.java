package io.tidings.alert;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** How often somebody wants to hear. Times are on the clock of the person's zone. */
public sealed interface Frequency {

    /** At once. */
    record Immediate() implements Frequency {}

    /** A digest at every full hour of UTC for which there is something. */
    record Hourly() implements Frequency {}

    /**
     * A digest a day.
     *
     * @param at when, to the minute
     */
    record Daily(LocalTime at) implements Frequency {

        /** Cuts to the minute. */
        public Daily {
            at = at.truncatedTo(ChronoUnit.MINUTES);
        }
    }

    /**
     * A digest a week.
     *
     * @param day on which day
     * @param at when, to the minute
     */
    record Weekly(DayOfWeek day, LocalTime at) implements Frequency {

        /** Cuts to the minute. */
        public Weekly {
            at = at.truncatedTo(ChronoUnit.MINUTES);
        }
    }

    /** Whether matches wait for each other. */
    default boolean isDigest() {
        return !(this instanceof Immediate);
    }

    /** The last time at or before this one on the clock at which a digest goes out. */
    default LocalDateTime atOrBefore(LocalDateTime time) {
        return switch (this) {
            case Immediate immediate -> time;
            case Hourly hourly -> time.truncatedTo(ChronoUnit.HOURS);
            case Daily daily -> {
                LocalDateTime today = time.toLocalDate().atTime(daily.at());
                yield today.isAfter(time) ? today.minusDays(1) : today;
            }
            case Weekly weekly -> {
                LocalDateTime thatDay = time.toLocalDate()
                        .with(TemporalAdjusters.previousOrSame(weekly.day()))
                        .atTime(weekly.at());
                yield thatDay.isAfter(time) ? thatDay.minusWeeks(1) : thatDay;
            }
        };
    }

    /** The next time on the clock after one of those at which a digest goes out. */
    default LocalDateTime next(LocalDateTime time) {
        return switch (this) {
            case Immediate immediate -> time;
            case Hourly hourly -> time.plusHours(1);
            case Daily daily -> time.plusDays(1);
            case Weekly weekly -> time.plusWeeks(1);
        };
    }
}
