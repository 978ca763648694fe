package io.tidings.ingest.service;

import io.tidings.ingest.RawSubmission;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Bounds the memory of submissions that are being read and sent, whoever sends them and however many at once. Who comes when
 * it is full waits, and is told to come again when it stays full.
 */
@ApplicationScoped
public class IntakeGate {

    /** Bytes, text, parsed form and what the client of Kafka holds, for each byte that was sent. */
    private static final int COST = 6;

    private static final int KIBI = 1024;

    /** Documents are parsed elsewhere and may take long: they have room of their own, for one of the largest at a time. */
    private final Semaphore documentKibibytes = new Semaphore(RawSubmission.MAX_DOCUMENT_BYTES / KIBI, true);

    private final int capacity;
    private final Semaphore kibibytes;
    private final Duration patience;

    IntakeGate(IngestConfig config) {
        this.capacity = Math.toIntExact(config.intakeMemory().asLongValue() / KIBI);
        this.kibibytes = new Semaphore(capacity, true);
        this.patience = config.intakeWait();
    }

    /** A place for so many bytes; to be closed when they are held no more. */
    public Place enter(long bytes) {
        return bytes > RawSubmission.MAX_BYTES
                ? enterDocument(bytes)
                : place(kibibytes, (int) Math.min(capacity, bytes * COST / KIBI + 1));
    }

    /** A place for a document of so many bytes; to be closed when they are held no more. */
    public Place enterDocument(long bytes) {
        return place(
                documentKibibytes, (int) Math.min(RawSubmission.MAX_DOCUMENT_BYTES / KIBI, Math.max(1, bytes / KIBI)));
    }

    private Place place(Semaphore room, int wanted) {
        try {
            if (!room.tryAcquire(wanted, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AwayException("too much is being sent at once", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AwayException("the service is stopping", e);
        }
        return () -> room.release(wanted);
    }

    /** Room that somebody holds. */
    @FunctionalInterface
    public interface Place extends AutoCloseable {

        @Override
        void close();
    }
}
