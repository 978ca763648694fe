package io.tidings.alert.match;

import io.tidings.alert.SubscriptionVersion;
import java.util.List;

/**
 * What matching one announcement gave.
 *
 * @param matches every subscription version whose query it satisfies, each once, in no order
 * @param failures subscription versions whose query could not be evaluated; they sink no others
 * @param candidates how many different queries were evaluated
 */
public record Matching(List<SubscriptionMatch> matches, List<Failure> failures, int candidates) {

    /** Copies the lists. */
    public Matching {
        matches = List.copyOf(matches);
        failures = List.copyOf(failures);
    }

    /**
     * A query that could not be evaluated: a fault of ours.
     *
     * @param subscription whose query
     * @param reason what happened
     */
    public record Failure(SubscriptionVersion subscription, RuntimeException reason) {}
}
