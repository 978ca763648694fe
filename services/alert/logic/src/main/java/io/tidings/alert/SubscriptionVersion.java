package io.tidings.alert;

import java.util.UUID;

/**
 * One version of a subscription: a change of its query makes the next one.
 *
 * @param subscription the subscription
 * @param version counts from 1
 */
public record SubscriptionVersion(UUID subscription, int version) {

    /** Refuses zero and less. */
    public SubscriptionVersion {
        if (version < 1) {
            throw new IllegalArgumentException("versions count from 1, not " + version);
        }
    }
}
