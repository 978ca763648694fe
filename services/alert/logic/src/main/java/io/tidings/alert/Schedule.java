package io.tidings.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import org.jspecify.annotations.Nullable;

/**
 * When somebody hears of what they have matched. A time that the clock skips is the moment it jumps; a time that comes twice
 * is its first; what falls into quiet hours waits until they end.
 *
 * @param frequency how often
 * @param zone whose clock
 * @param quiet when not, null for always
 */
public record Schedule(
        Frequency frequency, ZoneId zone, @Nullable QuietHours quiet) {

    /**
     * What one message covers: everything that became pending from one moment to before another.
     *
     * @param from first moment
     * @param until first moment after it; when the message is due
     */
    public record Window(Instant from, Instant until) {

        /** Whether what became pending at this moment is covered. */
        public boolean covers(Instant pending) {
            return !pending.isBefore(from) && pending.isBefore(until);
        }
    }

    /**
     * When somebody hears of what became pending at a moment: then, or after quiet hours, when they hear at once; else with
     * the first digest after it. Never before it, and never of a later one earlier.
     */
    public Instant due(Instant pending) {
        if (!frequency.isDigest()) {
            return afterQuiet(pending);
        }
        LocalDateTime time =
                frequency.atOrBefore(LocalDateTime.ofInstant(pending, ticking()).minusDays(1));
        while (!sent(time).isAfter(pending)) {
            time = frequency.next(time);
        }
        return sent(time);
    }

    /**
     * What the digest that is due at a moment covers. Windows of digests that follow each other touch and do not overlap.
     *
     * @param due a moment that {@link #due} gives
     * @throws IllegalStateException when messages are sent at once and have no window
     */
    public Window window(Instant due) {
        if (!frequency.isDigest()) {
            throw new IllegalStateException("what is sent at once covers no window");
        }
        LocalDateTime time =
                frequency.atOrBefore(LocalDateTime.ofInstant(due, ticking()).plusDays(1));
        while (!sent(time).isBefore(due)) {
            time = frequency.atOrBefore(time.minusMinutes(1));
        }
        return new Window(sent(time), due);
    }

    private LocalDateTime clock(Instant moment) {
        return LocalDateTime.ofInstant(moment, zone);
    }

    private Instant sent(LocalDateTime time) {
        return afterQuiet(moment(time, ticking()));
    }

    /** Hours are those of UTC: on a clock that is put back one hour comes twice. */
    private ZoneId ticking() {
        return frequency instanceof Frequency.Hourly ? ZoneOffset.UTC : zone;
    }

    private static Instant moment(LocalDateTime time, ZoneId zone) {
        ZoneOffsetTransition jump = zone.getRules().getTransition(time);
        return jump != null && jump.isGap()
                ? jump.getInstant()
                : ZonedDateTime.ofLocal(time, zone, null)
                        .withEarlierOffsetAtOverlap()
                        .toInstant();
    }

    private Instant afterQuiet(Instant moment) {
        Instant end = moment;
        while (quiet != null && quiet.holdsAt(clock(end).toLocalTime())) {
            end = endOfQuiet(end, quiet.until());
        }
        return end;
    }

    /** The first moment after this one at which the clock shows this time or jumps past it. */
    private Instant endOfQuiet(Instant moment, LocalTime until) {
        LocalDate day = clock(moment).toLocalDate();
        Instant end = later(day.atTime(until), moment);
        return end.isAfter(moment) ? end : later(day.plusDays(1).atTime(until), moment);
    }

    /** A time that comes twice: the first time, or the second where the first is over. */
    private Instant later(LocalDateTime time, Instant after) {
        Instant first = moment(time, zone);
        ZoneOffsetTransition jump = zone.getRules().getTransition(time);
        boolean twice = jump != null && jump.isOverlap();
        return twice && !first.isAfter(after)
                ? ZonedDateTime.ofLocal(time, zone, null)
                        .withLaterOffsetAtOverlap()
                        .toInstant()
                : first;
    }
}
