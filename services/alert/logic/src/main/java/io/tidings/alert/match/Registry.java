package io.tidings.alert.match;

import io.tidings.alert.SubscriptionVersion;
import io.tidings.query.language.Query;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is subscribed to what, and the next generation of it. One thread at a time. */
final class Registry {

    /** A segment is merged into the one before it unless that is so many times as big. */
    private static final int STEP = 4;

    private final Keys keys;
    private final Formulas english;
    private final Formulas plain;
    private final Clauses clauses;
    private final QueryForms forms = new QueryForms();
    private final Map<Query, ActiveQuery> queries = new HashMap<>();
    private final Map<UUID, Subscriber> subscribers = new HashMap<>();
    private SegmentBuilder fresh = new SegmentBuilder(query -> true);
    private int size;
    private int ended;

    Registry(Keys keys, AskedRegions regions) {
        this.keys = keys;
        this.english = new Formulas(keys, regions, true);
        this.plain = new Formulas(keys, regions, false);
        this.clauses = new Clauses(keys);
    }

    /**
     * The generation after one, with changes.
     *
     * @param readable nobody reads an older generation
     */
    Generation next(Generation now, List<? extends SubscriptionChange> changes, long readable) {
        long number = now.number() + 1;
        fresh = new SegmentBuilder(query -> true);
        for (SubscriptionChange change : changes) {
            switch (change) {
                case SubscriptionChange.Activated activated -> activate(activated, number, readable);
                case SubscriptionChange.Ended gone -> end(gone.version(), number);
                case SubscriptionChange.Removed removed -> remove(removed.subscription(), number);
            }
        }
        return new Generation(number, merged(now.segments(), readable), keys.count(), size);
    }

    private void activate(SubscriptionChange.Activated activated, long number, long readable) {
        SubscriptionVersion version = activated.version();
        Query form = forms.of(activated.query());
        Subscriber known = find(version);
        if (known != null && known.query().query().equals(form)) {
            return;
        }
        end(version, number);
        ActiveQuery query = queries.computeIfAbsent(form, this::index);
        Subscriber subscriber = new Subscriber(version, query, number, subscribers.get(version.subscription()));
        query.add(subscriber, readable);
        subscribers.put(version.subscription(), subscriber);
        size++;
    }

    private ActiveQuery index(Query form) {
        ActiveQuery query = new ActiveQuery(form);
        fresh.add(query, clauses.of(List.of(english.of(form), plain.of(form))));
        return query;
    }

    private @Nullable Subscriber find(SubscriptionVersion version) {
        Subscriber found = subscribers.get(version.subscription());
        while (found != null && !found.version().equals(version)) {
            found = found.other();
        }
        return found;
    }

    private void remove(UUID subscription, long number) {
        for (Subscriber one = subscribers.remove(subscription); one != null; one = one.other()) {
            one.end(number);
            size--;
            ended++;
        }
    }

    private void end(SubscriptionVersion version, long number) {
        Subscriber ending = find(version);
        if (ending == null) {
            return;
        }
        subscribers.computeIfPresent(version.subscription(), (_, first) -> without(ending, first));
        ending.end(number);
        size--;
        ended++;
    }

    private static @Nullable Subscriber without(Subscriber ending, Subscriber first) {
        if (first == ending) {
            return ending.other();
        }
        for (Subscriber one = first; one != null; one = one.other()) {
            if (one.other() == ending) {
                one.setOther(ending.other());
            }
        }
        return first;
    }

    /** Small segments are merged, so that there are few; when much has ended, all are, and what is gone is left out. */
    private List<Segment> merged(List<Segment> now, long readable) {
        Deque<Segment> segments = new ArrayDeque<>(now);
        Segment last = fresh.build(keys.count());
        if (ended > 1000 + size / 4) {
            ended = 0;
            SegmentBuilder all = new SegmentBuilder(query -> keep(query, readable));
            segments.forEach(segment -> segment.copyTo(all));
            last.copyTo(all);
            return List.of(all.build(keys.count()));
        }
        while (!segments.isEmpty() && last.size() > 0 && segments.peekLast().size() < STEP * last.size()) {
            SegmentBuilder both = new SegmentBuilder(query -> true);
            segments.removeLast().copyTo(both);
            last.copyTo(both);
            last = both.build(keys.count());
        }
        if (last.size() > 0) {
            segments.addLast(last);
        }
        return List.copyOf(segments);
    }

    private boolean keep(ActiveQuery query, long readable) {
        boolean gone = query.isGone(readable);
        if (gone) {
            queries.remove(query.query());
        }
        return !gone;
    }
}
