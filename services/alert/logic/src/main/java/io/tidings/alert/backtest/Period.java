package io.tidings.alert.backtest;

import java.time.Instant;

/**
 * A stretch of the past.
 *
 * @param from first moment
 * @param until first moment after it
 */
public record Period(Instant from, Instant until) {

    /** Refuses what ends before it begins. */
    public Period {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a period ends after it begins, not from " + from + " until " + until);
        }
    }

    /** Whether it lies within. */
    public boolean covers(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }
}
