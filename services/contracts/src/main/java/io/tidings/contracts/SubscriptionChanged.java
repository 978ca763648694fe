package io.tidings.contracts;

import java.util.List;

/**
 * What a subscription asks for now, and asked for until lately. Topic {@code alerts.subscriptions.v1}, compacted, key = its
 * id; a record without a value says that it is deleted. Says nothing of the person behind it.
 *
 * @param id the subscription, a UUID
 * @param owner whose it is, a UUID
 * @param terms oldest first; the last one is current, those before it may still apply to announcements on their way
 */
public record SubscriptionChanged(String id, String owner, List<SubscriptionTerm> terms) {

    /** Copies the list and refuses an empty one. */
    public SubscriptionChanged {
        terms = List.copyOf(terms);
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("a subscription has at least one term");
        }
    }
}
