package io.tidings.ingest.service;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.tidings.contracts.EventCodec;
import io.tidings.ingest.ErasureNotice.What;
import io.tidings.ingest.service.ErasureQueries.Look;
import io.tidings.ingest.service.ErasureQueries.Standing;
import io.tidings.ingest.service.ErasureTables.Row;
import io.tidings.postgres.Database;
import io.tidings.stage.Backoff;
import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * Looks after erasures until no topic holds a byte of them. Each look takes single records from the topics that keep every
 * one, and says the erasure once more: that closes the segment in which the last one lies, which compaction waits for, and
 * erases again whatever a reader that was asleep has written meanwhile.
 */
@ApplicationScoped
class ErasureWatch {

    private static final Logger LOG = Logger.getLogger(ErasureWatch.class);

    private final Database database;
    private final Erasures erasures;
    private final TopicSweep sweep;
    private final IngestConfig config;
    private final Semaphore asked = new Semaphore(0);
    private volatile boolean stopping;

    ErasureWatch(Database database, Erasures erasures, TopicSweep sweep, IngestConfig config) {
        this.database = database;
        this.erasures = erasures;
        this.sweep = sweep;
        this.config = config;
    }

    void onStart(@Observes StartupEvent event) {
        Thread.ofPlatform().daemon().name("watch-erasures").start(this::lookUntilStopped);
    }

    void onStop(@Observes ShutdownEvent event) {
        stopping = true;
        asked.release();
    }

    /** Looks soon. */
    void look() {
        asked.release();
    }

    private void lookUntilStopped() {
        Backoff backoff = Backoff.standard();
        Duration wait = Duration.ZERO;
        while (!stopping) {
            try {
                await(wait);
                lookAtAll();
                backoff.reset();
                wait = config.erasuresLook();
            } catch (UnavailableException | KafkaException | AwayException e) {
                LOG.warnf("what is erased is looked after later reason=%s", e.getMessage());
                wait = backoff.next();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void await(Duration wait) throws InterruptedException {
        if (asked.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
            asked.drainPermits();
        }
    }

    private void lookAtAll() throws UnavailableException {
        List<Standing> open = database.inTransaction(session -> ErasureQueries.standings(session, true));
        if (open.isEmpty() || stopping) {
            return;
        }
        Set<String> ids = open.stream().map(Standing::id).collect(Collectors.toSet());
        Map<String, Map<String, Integer>> found = sweep.of(ids);
        open.stream()
                .filter(one -> found.containsKey(one.id()) || one.lookedAt() == null)
                .forEach(one -> erasures.tell(
                        What.ERASED,
                        List.of(new Row(one.id(), null, one.erasedAt().toString())),
                        one.erasedAt()));
        String now = erasures.now().toString();
        List<Look> looks = ids.stream()
                .map(id -> new Look(id, now, found.containsKey(id) ? json(found.get(id)) : null))
                .toList();
        database.inTransaction(session -> ErasureQueries.looked(session, looks));
    }

    private static String json(Map<String, Integer> counts) {
        return new String(EventCodec.encode(counts), StandardCharsets.UTF_8);
    }
}
