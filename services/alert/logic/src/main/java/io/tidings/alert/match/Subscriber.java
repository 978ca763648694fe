package io.tidings.alert.match;

import io.tidings.alert.SubscriptionVersion;
import org.jspecify.annotations.Nullable;

/**
 * A subscription version that waits for a query, from one generation of the matcher to before another. Changed by one thread,
 * read by any.
 */
final class Subscriber {

    private static final long NEVER = Long.MAX_VALUE;

    private final SubscriptionVersion version;
    private final ActiveQuery query;
    private final long born;
    private @Nullable Subscriber other;
    private volatile long died = NEVER;

    /**
     * Waits from a generation on.
     *
     * @param other another version of the same subscription, if there is one
     */
    Subscriber(SubscriptionVersion version, ActiveQuery query, long born, @Nullable Subscriber other) {
        this.version = version;
        this.query = query;
        this.born = born;
        this.other = other;
    }

    SubscriptionVersion version() {
        return version;
    }

    ActiveQuery query() {
        return query;
    }

    /** Another version of the same subscription. Only for the thread that changes. */
    @Nullable Subscriber other() {
        return other;
    }

    /** Only for the thread that changes. */
    void setOther(@Nullable Subscriber next) {
        other = next;
    }

    boolean livesIn(long generation) {
        return born <= generation && generation < died;
    }

    /** Whether nobody who reads this generation or a later one sees it. */
    boolean isGone(long generation) {
        return died <= generation;
    }

    void end(long generation) {
        died = generation;
    }
}
