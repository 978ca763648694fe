package io.tidings.alert.service.matching;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.tidings.alert.service.KafkaSide;
import io.tidings.alert.service.Loop;
import io.tidings.alert.service.WakeUp;
import io.tidings.alert.service.matching.CoverTable.Open;
import io.tidings.contracts.Topics;
import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Covers by a search what became searchable between the creation of a subscription and its loading (semantics 25). Waits until
 * matching and the index have both come as far as the topic reached when the subscription became known.
 */
@ApplicationScoped
class CoverLoop {

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration AGAIN = Duration.ofSeconds(5);

    /** The last thing in a partition may be a mark of a transaction, which nobody commits. */
    private static final long MARKS = 1;

    /** After so long it is searched all the same: positions may stand still for other reasons. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final CoverTable table;
    private final CoverSearch search;
    private final KafkaSide kafka;
    private final Clock clock;
    private @Nullable Loop loop;

    CoverLoop(CoverTable table, CoverSearch search, KafkaSide kafka, Clock clock) {
        this.table = table;
        this.search = search;
        this.kafka = kafka;
        this.clock = clock;
    }

    void onStart(@Observes StartupEvent event) {
        loop = new Loop("covering", this::round, new WakeUp(), LOOK);
        loop.start();
    }

    void onStop(@Observes ShutdownEvent event) {
        if (loop != null) {
            loop.interrupt();
        }
    }

    private boolean round() throws UnavailableException, InterruptedException {
        Instant now = clock.instant();
        Optional<Open> open = table.take(now, now.plus(AGAIN));
        if (open.isEmpty()) {
            return false;
        }
        boolean late = open.get().until().plus(LONGEST).isBefore(now);
        if ((late || (reached("index", open.get()) && reached(MatchingPipeline.CONSUMER, open.get())))
                && search.cover(open.get())) {
            table.done(open.get());
        }
        return true;
    }

    private boolean reached(String group, Open open) throws UnavailableException, InterruptedException {
        Map<String, Long> committed = kafka.committed(group, Topics.ENRICHED);
        return open.positions().entrySet().stream()
                .allMatch(end -> end.getValue() <= committed.getOrDefault(end.getKey(), 0L) + MARKS);
    }
}
