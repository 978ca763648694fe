package io.tidings.alert;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a version of a subscription is active.
 *
 * @param from first moment
 * @param until first moment after it, null while it lasts
 * @param pauses when it was paused meanwhile
 * @param copies whether its query shows copies ({@link io.tidings.query.language.SearchQuery#copies})
 */
public record Activity(Instant from, @Nullable Instant until, List<Pause> pauses, boolean copies) {

    /** Copies the list. */
    public Activity {
        pauses = List.copyOf(pauses);
    }

    /**
     * A pause.
     *
     * @param from first moment
     * @param until first moment after it, null while it lasts
     */
    public record Pause(Instant from, @Nullable Instant until) {

        boolean holdsAt(Instant moment) {
            return within(moment, from, until);
        }
    }

    boolean holdsAt(Instant moment) {
        return within(moment, from, until);
    }

    boolean isPausedAt(Instant moment) {
        return pauses.stream().anyMatch(pause -> pause.holdsAt(moment));
    }

    private static boolean within(Instant moment, Instant from, @Nullable Instant until) {
        return !moment.isBefore(from) && (until == null || moment.isBefore(until));
    }
}
