package io.tidings.index.service;

import io.tidings.contracts.AnnouncementsProgressed.Step;
import io.tidings.stage.StopSignal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Turns "written" into "searchable": refreshes the indices, reports the batches that were written before, and lets their
 * offsets go. A quiet system is refreshed at once, a busy one at most every pause. So "searchable" on the progress topic
 * means that a search finds it, no batch waits for a refresh before the next is written, and an offset is committed only
 * after all of it.
 */
final class RefreshRounds {

    private static final Duration LOOK = Duration.ofMillis(100);

    private final PatientWriter writer;
    private final SideTopics side;
    private final IndexStatus status;
    private final StopSignal closing;
    private final Duration pause;
    private final Semaphore room;
    private final BlockingQueue<WrittenBatch> written = new LinkedBlockingQueue<>();

    RefreshRounds(PatientWriter writer, SideTopics side, IndexStatus status, Pace pace) {
        this.writer = writer;
        this.side = side;
        this.status = status;
        this.closing = pace.closing();
        this.pause = pace.pause();
        this.room = new Semaphore(pace.openBatches());
    }

    /**
     * How often rounds come.
     *
     * @param closing asked when no batch will come any more
     * @param pause between two rounds
     * @param openBatches most batches that wait for a round
     */
    record Pace(StopSignal closing, Duration pause, int openBatches) {}

    /**
     * A batch that is durable in the indices.
     *
     * @param steps what to report
     * @param first its first record
     * @param records how many records it has
     * @param acknowledge lets its offsets go
     */
    record WrittenBatch(List<Step> steps, ConsumerRecord<byte[], byte[]> first, int records, Runnable acknowledge) {}

    /** Waits until another batch may be taken. */
    void awaitRoom() throws InterruptedException {
        room.acquire();
    }

    /** Gives back what {@link #awaitRoom} took, without a batch. */
    void noBatch() {
        room.release();
    }

    void add(WrittenBatch batch) {
        written.add(batch);
    }

    /** Rounds until closing is asked and nothing is left. */
    void run() {
        try {
            while (!closing.asked() || !written.isEmpty()) {
                WrittenBatch first = written.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                if (first != null) {
                    round(first);
                    closing.await(pause);
                }
            }
        } catch (InterruptedException | StoppingException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void round(WrittenBatch first) throws StoppingException {
        List<WrittenBatch> batches = new ArrayList<>();
        batches.add(first);
        written.drainTo(batches);
        writer.refresh();
        for (WrittenBatch batch : batches) {
            side.report(batch.steps(), batch.first());
            batch.acknowledge().run();
            status.done(batch.records());
            room.release();
        }
    }
}
