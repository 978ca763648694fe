package io.tidings.benchmarks.search;

import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.search.AnnouncementWriter;
import io.tidings.search.EnrichedRecord;
import io.tidings.search.IndexNames;
import io.tidings.search.SearchConnection;
import io.tidings.search.SearchUnavailableException;
import io.tidings.search.WriteOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes announcements by number through the index module's own writer, several batches at a time. */
record Filling(MadeAnnouncements made, SearchConnection connection, int writers) {

    private static final int BATCH = 400;
    private static final int TOLD = 25_000;

    /** From one number to another, which is not written. */
    void write(int from, int to) throws InterruptedException, ExecutionException, SearchUnavailableException {
        long start = System.nanoTime();
        AtomicInteger next = new AtomicInteger(from);
        try (ExecutorService pool = Executors.newFixedThreadPool(writers)) {
            List<Future<?>> all = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                all.add(pool.submit(() -> {
                    for (int first = next.getAndAdd(BATCH); first < to; first = next.getAndAdd(BATCH)) {
                        write(first, Math.min(to, first + BATCH), from, start);
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        new AnnouncementWriter(connection, IndexNames.WRITE).refresh();
        System.out.printf("filled with %,d announcements: %s%n", to - from, pace(to - from, start));
    }

    private void write(int first, int end, int from, long start) {
        List<EnrichedRecord> batch = new ArrayList<>();
        for (int number = first; number < end; number++) {
            for (AnnouncementEnriched revision : made.history(number)) {
                batch.add(EnrichedRecord.of(revision));
            }
        }
        for (WriteOutcome outcome : new AnnouncementWriter(connection, IndexNames.WRITE).write(batch)) {
            if (outcome instanceof WriteOutcome.Refused || outcome instanceof WriteOutcome.Unavailable) {
                throw new IllegalStateException("not written: " + outcome);
            }
        }
        if (first / TOLD != end / TOLD) {
            System.out.printf("  %,d written, %s%n", end, pace(end - from, start));
        }
    }

    private static String pace(int count, long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        return "%.0f s, %.0f a second".formatted(seconds, count / seconds);
    }
}
