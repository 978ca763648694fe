package io.tidings.stage;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Read, work, write, commit; on one thread, until asked to stop. A failed transaction is taken back and its records are
 * read again; where that is not certain, both clients are thrown away and new ones start from the committed offsets.
 */
final class StageLoop implements Runnable {

    private static final Logger LOG = Logger.getLogger(StageLoop.class);

    /** A rebalance explains one or two failures in a row, not more. */
    private static final int FAILURES_OF_A_GOOD_DAY = 2;

    private final BatchWork work;
    private final Sessions sessions;
    private final StageStatus status;
    private final StopSignal stop;
    private final int batchBytes;
    private final Backoff backoff = Backoff.standard();

    StageLoop(BatchWork work, Sessions sessions, StageStatus status, LoopControl control) {
        this.work = work;
        this.sessions = sessions;
        this.status = status;
        this.stop = control.stop();
        this.batchBytes = control.batchBytes();
    }

    /**
     * What steers the loop.
     *
     * @param stop asks it to end
     * @param batchBytes of values from which a batch is closed
     */
    record LoopControl(StopSignal stop, int batchBytes) {}

    @Override
    public void run() {
        while (!stop.asked()) {
            StageSession opened = open();
            if (opened != null) {
                follow(opened);
            }
        }
        status.stopped();
    }

    /** None when Kafka cannot be reached: a new process could not either, so that is no reason to end this one. */
    private @Nullable StageSession open() {
        try {
            return sessions.open();
        } catch (RuntimeException e) {
            status.degraded("Kafka is out of reach: " + RecordFault.reason(Recovery.rootOf(e)));
            status.alive();
            LOG.warnf("no session stage=%s cause=%s", status.stage(), RecordFault.reason(Recovery.rootOf(e)));
            stop.await(backoff.next());
            return null;
        }
    }

    private void follow(StageSession opened) {
        try (StageSession session = opened) {
            var lag = new LagCheck(session, status);
            while (!stop.asked()) {
                boolean good = readOnce(session);
                lag.checkNowAndThen(good);
            }
        } catch (RuntimeException e) {
            lost(e);
        }
    }

    private void lost(RuntimeException e) {
        String reason = RecordFault.reason(Recovery.rootOf(e));
        if (stop.asked()) {
            LOG.infof("session ended while stopping stage=%s cause=%s", status.stage(), reason);
            return;
        }
        status.rebuilt();
        status.degraded("the session with Kafka was lost: " + reason);
        Throwable unexpected = e instanceof KafkaException ? null : e;
        LOG.warnf(unexpected, "session lost stage=%s %s cause=%s", status.stage(), status.busyWith(), reason);
        stop.await(backoff.next());
    }

    /** Whether nothing failed. */
    private boolean readOnce(StageSession session) {
        Batch polled = session.poll();
        if (polled.records().isEmpty()) {
            return true;
        }
        if (!polled.fenced()) {
            session.rewind(polled.firstOffsets());
            return true;
        }
        List<Batch> slices = polled.slices(batchBytes, work::weight);
        for (int done = 0; done < slices.size() && !stop.asked(); done++) {
            if (!carried(session, slices.get(done))) {
                session.rewind(firstOffsets(slices.subList(done, slices.size())));
                session.hold(backoff.next(), stop);
                return false;
            }
        }
        return true;
    }

    private boolean carried(StageSession session, Batch batch) {
        status.busyWith(batch.position());
        long start = System.nanoTime();
        try {
            BatchWork.Written written = work.on(batch);
            return committed(session, batch, written, start);
        } catch (UnavailableException e) {
            status.degraded(RecordFault.bounded(String.valueOf(e.getMessage())));
            status.alive();
            LOG.warnf("waiting stage=%s %s cause=%s", status.stage(), batch.position(), e.getMessage());
            return false;
        }
    }

    private boolean committed(StageSession session, Batch batch, BatchWork.Written written, long start) {
        try {
            session.commit(batch, written.records());
        } catch (KafkaException e) {
            aborted(session, e);
            return false;
        }
        status.committed(batch.records().size(), written, Duration.ofNanos(System.nanoTime() - start));
        status.running();
        written.setAside().forEach(line -> LOG.warn("set aside " + line));
        backoff.reset();
        status.busyWith("waiting for records");
        return true;
    }

    private void aborted(StageSession session, KafkaException e) {
        if (!session.abortedAfter(e)) {
            throw e;
        }
        status.aborted();
        String reason = RecordFault.reason(Recovery.rootOf(e));
        if (backoff.failures() >= FAILURES_OF_A_GOOD_DAY) {
            status.degraded("transactions fail: " + reason);
        }
        LOG.infof("aborted stage=%s %s cause=%s", status.stage(), status.busyWith(), reason);
    }

    private static Map<TopicPartition, Long> firstOffsets(List<Batch> batches) {
        Map<TopicPartition, Long> first = new HashMap<>();
        batches.forEach(batch -> batch.firstOffsets().forEach(first::putIfAbsent));
        return first;
    }
}
