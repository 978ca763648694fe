package io.tidings.index.service;

import io.tidings.index.service.BatchIndexer.Indexed;
import io.tidings.index.service.IndexStatus.Need;
import io.tidings.index.service.RefreshRounds.WrittenBatch;
import io.tidings.stage.Backoff;
import io.tidings.stage.IncomingRecord;
import io.tidings.stage.IncomingRecords;
import io.tidings.stage.StopSignal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** The way of a batch: prepared, written, set aside where it must be, then refreshed, reported and acknowledged. */
final class IndexPipeline {

    private static final Logger LOG = Logger.getLogger(IndexPipeline.class);

    private final IndexPreparation preparation;
    private final BatchIndexer indexer;
    private final SideTopics side;
    private final RefreshRounds rounds;
    private final IndexStatus status;
    private final Signals signals;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("index-write").factory());
    private final Thread refresher;
    private final CountDownLatch refreshed = new CountDownLatch(1);

    IndexPipeline(IndexParts parts, IndexStatus status, Signals signals) {
        this.preparation = parts.preparation();
        this.indexer = parts.indexer();
        this.side = parts.side();
        this.rounds = parts.rounds();
        this.status = status;
        this.signals = signals;
        this.refresher = Thread.ofPlatform().name("index-refresh").unstarted(this::refresh);
    }

    /** What the pipeline is made of. */
    record IndexParts(IndexPreparation preparation, BatchIndexer indexer, SideTopics side, RefreshRounds rounds) {}

    /**
     * How it ends.
     *
     * @param closing no batch is taken any more, what is in hand is finished
     * @param stop waits are broken off
     */
    record Signals(StopSignal closing, StopSignal stop) {}

    void start() {
        worker.execute(this::prepare);
        refresher.start();
    }

    /**
     * Takes a batch. The stage completes when the next batch may come; {@code acknowledge} runs later, once the batch can
     * be searched. A batch that is given up because the service stops is never acknowledged, so it is read again.
     */
    CompletionStage<Void> take(List<ConsumerRecord<byte[], byte[]>> batch, Runnable acknowledge) {
        return CompletableFuture.runAsync(() -> work(batch, acknowledge), worker);
    }

    /** Finishes what is in hand; waits no longer than that, and not at all for a server that is away. */
    boolean close(Duration drain) throws InterruptedException {
        long end = System.nanoTime() + drain.toNanos();
        signals.closing().ask();
        worker.shutdown();
        while (!drained() && System.nanoTime() < end && !status.isDegraded()) {
            refreshed.await(50, java.util.concurrent.TimeUnit.MILLISECONDS);
        }
        boolean drained = drained();
        signals.stop().ask();
        status.stopped();
        return drained;
    }

    private boolean drained() {
        return worker.isTerminated() && refreshed.getCount() == 0;
    }

    private void prepare() {
        try {
            preparation.run();
        } catch (StoppingException e) {
            LOG.debug("stopped before the topics and indices were ready");
        }
    }

    private void refresh() {
        rounds.run();
        refreshed.countDown();
    }

    private void work(List<ConsumerRecord<byte[], byte[]>> batch, Runnable acknowledge) {
        if (signals.closing().asked()) {
            return;
        }
        status.took(batch.size());
        try {
            rounds.awaitRoom();
            rounds.add(written(batch, acknowledge));
        } catch (InterruptedException | StoppingException e) {
            rounds.noBatch();
            LOG.debugf("given up topic=%s records=%d", batch.getFirst().topic(), batch.size());
        }
    }

    private WrittenBatch written(List<ConsumerRecord<byte[], byte[]>> batch, Runnable acknowledge)
            throws StoppingException {
        Indexed indexed = indexed(batch.stream().map(IncomingRecords::of).toList());
        side.setAside(batch, indexed);
        indexed.setAside().forEach(aside -> log(batch.get(aside.position()), aside.reason()));
        return new WrittenBatch(indexed.steps(), batch.getFirst(), batch.size(), acknowledge);
    }

    /** A fault nobody thought of stops the service from going on, but neither ends nor skips anything. */
    private Indexed indexed(List<IncomingRecord> batch) throws StoppingException {
        Backoff backoff = Backoff.standard();
        while (true) {
            try {
                return indexer.index(batch);
            } catch (RuntimeException e) {
                LOG.errorf(
                        e, "not indexed topic=%s records=%d", batch.getFirst().topic(), batch.size());
                status.misses(Need.ELASTICSEARCH, "a fault of this service: " + e);
                signals.stop().await(backoff.next());
            }
            if (signals.stop().asked()) {
                throw new StoppingException();
            }
        }
    }

    private static void log(ConsumerRecord<byte[], byte[]> record, String reason) {
        LOG.warnf(
                "set aside topic=%s partition=%d offset=%d reason=%s",
                record.topic(), record.partition(), record.offset(), reason);
    }
}
