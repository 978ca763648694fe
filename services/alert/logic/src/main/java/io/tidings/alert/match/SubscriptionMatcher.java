package io.tidings.alert.match;

import io.tidings.alert.SubscriptionVersion;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.query.language.ExaminedAnnouncement;
import io.tidings.query.language.Outcome;
import io.tidings.query.language.Query;
import io.tidings.query.language.QueryEvaluator;
import io.tidings.vocabulary.Groupings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds the queries of all active subscriptions and says which of them an announcement satisfies. Any number of threads may
 * match while others change subscriptions: matching sees the subscriptions as they stood between two changes.
 */
public final class SubscriptionMatcher {

    private final QueryEvaluator evaluator;
    private volatile Map<SubscriptionVersion, Query> active = Map.of();

    /** Groups of regions have these members. */
    public SubscriptionMatcher(Groupings groupings) {
        this.evaluator = new QueryEvaluator(groupings);
    }

    /** Makes a change; it holds for every matching that begins after this returns. */
    public void apply(SubscriptionChange change) {
        apply(List.of(change));
    }

    /** Makes changes in their order and all at once: no matching sees some of them. */
    public synchronized void apply(List<? extends SubscriptionChange> changes) {
        Map<SubscriptionVersion, Query> next = new HashMap<>(active);
        for (SubscriptionChange change : changes) {
            switch (change) {
                case SubscriptionChange.Activated activated -> next.put(activated.version(), activated.query());
                case SubscriptionChange.Ended ended -> next.remove(ended.version());
                case SubscriptionChange.Removed removed ->
                    next.keySet().removeIf(version -> version.subscription().equals(removed.subscription()));
            }
        }
        active = next;
    }

    /** How many subscription versions are active. */
    public int size() {
        return active.size();
    }

    /** Every active subscription version whose query this announcement satisfies. */
    public Matching match(AnnouncementEnriched announcement) {
        ExaminedAnnouncement examined = new ExaminedAnnouncement(announcement);
        List<SubscriptionMatch> matches = new ArrayList<>();
        Map<SubscriptionVersion, Query> now = active;
        now.forEach((version, query) -> {
            if (evaluator.evaluate(query, examined) instanceof Outcome.Match match) {
                matches.add(new SubscriptionMatch(version, match));
            }
        });
        return new Matching(matches, List.of(), now.size());
    }
}
