package io.tidings.alert;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * When somebody wants to hear nothing, on the clock of their zone; over midnight when it ends earlier than it begins.
 *
 * @param from first minute
 * @param until first minute after it
 */
public record QuietHours(LocalTime from, LocalTime until) {

    /** Cuts to the minute; refuses a whole day. */
    public QuietHours {
        from = from.truncatedTo(ChronoUnit.MINUTES);
        until = until.truncatedTo(ChronoUnit.MINUTES);
        if (from.equals(until)) {
            throw new IllegalArgumentException("quiet hours end at another time than they begin, not both at " + from);
        }
    }

    /** Whether it is quiet at this time of the clock. */
    public boolean holdsAt(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean over = !time.isBefore(until);
        return from.isBefore(until) ? begun && !over : begun || !over;
    }
}
