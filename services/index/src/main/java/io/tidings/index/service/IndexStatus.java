package io.tidings.index.service;

import io.tidings.stage.StageState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** What the service is doing, for health, metrics and the watch. Written by its threads, read by anyone. */
@ApplicationScoped
class IndexStatus {

    /** What the service needs. */
    enum Need {
        KAFKA,
        ELASTICSEARCH
    }

    private static final Logger LOG = Logger.getLogger(IndexStatus.class);

    private final IndexCounts counts = new IndexCounts();
    private final Map<Need, StageState.Degraded> outages = new EnumMap<>(Need.class);
    private final AtomicInteger inHand = new AtomicInteger();
    private volatile StageState calm = new StageState.Starting();
    private volatile long unread;
    private volatile long aliveAt = System.nanoTime();

    IndexCounts counts() {
        return counts;
    }

    /** An outage before everything else: while it lasts, nothing can move. */
    StageState state() {
        synchronized (outages) {
            return outages.values().stream()
                    .map(StageState.class::cast)
                    .findFirst()
                    .orElse(calm);
        }
    }

    boolean isDegraded() {
        return state() instanceof StageState.Degraded;
    }

    void started() {
        calm = new StageState.Running();
        alive();
    }

    void stopped() {
        calm = new StageState.Stopped();
    }

    void answers(Need need) {
        synchronized (outages) {
            StageState.Degraded outage = outages.remove(need);
            if (outage != null) {
                LOG.infof("answers again need=%s since=%s", need, outage.since());
            }
        }
        alive();
    }

    void misses(Need need, String reason) {
        synchronized (outages) {
            StageState.Degraded earlier = outages.get(need);
            if (earlier == null) {
                LOG.warnf("degraded need=%s reason=%s", need, reason);
            }
            outages.put(need, new StageState.Degraded(reason, earlier == null ? Instant.now() : earlier.since()));
        }
        alive();
    }

    /** Records are in hand until their offsets may go. */
    void took(int records) {
        inHand.addAndGet(records);
        alive();
    }

    void done(int records) {
        inHand.addAndGet(-records);
        alive();
    }

    /** Records before Kafka's end, those in hand included; as of a few seconds ago. */
    long lag() {
        return unread + inHand.get();
    }

    void unread(long records) {
        unread = records;
        if (lag() == 0) {
            alive();
        }
    }

    /** How long nothing has moved although there is work and everything it needs answers. */
    Duration idle() {
        return isDegraded() || lag() == 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - aliveAt);
    }

    private void alive() {
        aliveAt = System.nanoTime();
    }
}
