package io.tidings.alert.match;

import io.tidings.alert.SubscriptionVersion;
import io.tidings.query.language.Query;
import java.util.List;
import java.util.UUID;

/** What changes in what is matched. */
public sealed interface SubscriptionChange {

    /**
     * This version is matched from now on. Other versions of the subscription stay, so that what was published while they were
     * active still finds them; {@link Ended} or {@link Removed} takes them away. A version that is known already gets this query.
     *
     * @param version the version
     * @param query what it asks for
     */
    record Activated(SubscriptionVersion version, Query query) implements SubscriptionChange {}

    /**
     * This version is matched no longer.
     *
     * @param version the version; an unknown one changes nothing
     */
    record Ended(SubscriptionVersion version) implements SubscriptionChange {}

    /**
     * No version of this subscription is matched any longer.
     *
     * @param subscription the subscription; an unknown one changes nothing
     */
    record Removed(UUID subscription) implements SubscriptionChange {}

    /** This version instead of every other of its subscription. */
    static List<SubscriptionChange> replace(SubscriptionVersion version, Query query) {
        return List.of(new Removed(version.subscription()), new Activated(version, query));
    }
}
