package io.tidings.alert.match;

import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.query.language.ExaminedAnnouncement;
import io.tidings.query.language.QueryEvaluator;
import io.tidings.vocabulary.Groupings;
import java.util.List;

/**
 * Holds the queries of all active subscriptions and says which of them an announcement satisfies. Any number of threads may
 * match while others change subscriptions: matching sees the subscriptions as they stood between two changes.
 *
 * <p>Of every query it is known which few conditions must hold together if it matches ({@link Clauses}); they are looked up from
 * the conditions that hold for the announcement ({@link AnnouncementKeys}). What is found so is a superset of what matches, and
 * {@link QueryEvaluator} decides.
 */
public final class SubscriptionMatcher {

    private final QueryEvaluator evaluator;
    private final Keys keys = new Keys();
    private final AskedRegions regions;
    private final Registry registry;
    private final Readers readers = new Readers();
    private volatile Generation current = Generation.EMPTY;

    /** Groups of regions have these members. */
    public SubscriptionMatcher(Groupings groupings) {
        this.evaluator = new QueryEvaluator(groupings);
        this.regions = new AskedRegions(groupings, evaluator);
        this.registry = new Registry(keys, regions);
    }

    /** Makes a change; it holds for every matching that begins after this returns. */
    public void apply(SubscriptionChange change) {
        apply(List.of(change));
    }

    /** Makes changes in their order and all at once: no matching sees some of them. */
    public synchronized void apply(List<? extends SubscriptionChange> changes) {
        Generation now = current;
        current = registry.next(now, changes, readers.oldest(now.number()));
    }

    /** How many subscription versions are active. */
    public int size() {
        return current.size();
    }

    /** Every active subscription version whose query this announcement satisfies. */
    public Matching match(AnnouncementEnriched announcement) {
        Object reader = readers.begin(current.number());
        try {
            return match(announcement, current);
        } finally {
            readers.end(reader);
        }
    }

    private Matching match(AnnouncementEnriched announcement, Generation generation) {
        ExaminedAnnouncement examined = new ExaminedAnnouncement(announcement);
        Held held = AnnouncementKeys.of(keys, regions, examined, generation.keys());
        Evaluation evaluation = new Evaluation(evaluator, examined, generation.number());
        for (Segment segment : generation.segments()) {
            segment.candidates(held).forEach(evaluation::evaluate);
        }
        return evaluation.result();
    }
}
