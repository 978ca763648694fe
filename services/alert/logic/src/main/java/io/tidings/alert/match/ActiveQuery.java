package io.tidings.alert.match;

import io.tidings.query.language.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A query and who waits for it: equal queries are evaluated once. Changed by one thread, read by any. */
final class ActiveQuery {

    private static final Subscriber[] NOBODY = {};

    private final Query query;
    private volatile Subscriber[] subscribers = NOBODY;

    ActiveQuery(Query query) {
        this.query = query;
    }

    Query query() {
        return query;
    }

    /**
     * One more waits.
     *
     * @param readable nobody reads an older generation
     */
    void add(Subscriber subscriber, long readable) {
        Stream<Subscriber> rest = Arrays.stream(subscribers).filter(old -> !old.isGone(readable));
        subscribers = Stream.concat(rest, Stream.of(subscriber)).toArray(Subscriber[]::new);
    }

    /** Whether nobody waits who could be read. */
    boolean isGone(long readable) {
        for (Subscriber subscriber : subscribers) {
            if (!subscriber.isGone(readable)) {
                return false;
            }
        }
        return true;
    }

    /** Who waits in a generation. */
    List<Subscriber> in(long generation) {
        Subscriber[] all = subscribers;
        List<Subscriber> waiting = new ArrayList<>(all.length);
        for (Subscriber subscriber : all) {
            if (subscriber.livesIn(generation)) {
                waiting.add(subscriber);
            }
        }
        return waiting;
    }
}
