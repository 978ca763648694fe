package io.tidings.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a subscription asks for, from one moment to another. A revision of an announcement belongs to the version that was
 * active when it was first published.
 *
 * @param number counts the versions of one subscription from 1
 * @param query the query in its canonical form
 * @param paused whether matches are noted and not delivered
 * @param activeFrom it applies to what is first published from then on
 * @param activeUntil and before then; null for the current version
 */
public record SubscriptionTerm(
        int number,
        String query,
        boolean paused,
        Instant activeFrom,
        @Nullable Instant activeUntil) {

    /** Whether it was the one in force at a moment. */
    public boolean isActiveAt(Instant moment) {
        return !moment.isBefore(activeFrom) && (activeUntil == null || moment.isBefore(activeUntil));
    }
}
