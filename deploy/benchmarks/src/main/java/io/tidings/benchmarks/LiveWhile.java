package io.tidings.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Live announcements, one after the other, while something else goes on: seconds from submission to searchable. */
final class LiveWhile {

    private static final long PAUSE_MILLIS = 1_000;

    private LiveWhile() {}

    /** @param ended more than 0 when the other thing has ended */
    static List<Double> measure(RunningSystem system, AtomicInteger ended) throws IOException, InterruptedException {
        var announcements = new GeneratedAnnouncements("live" + Long.toString(System.currentTimeMillis(), 36));
        List<Double> seconds = new ArrayList<>();
        for (int number = 0; ended.get() == 0; number++) {
            long start = System.nanoTime();
            system.submit(announcements.shortSubmission(number), "application/json");
            while (system.found(announcements.marker(number)) == 0) {
                Thread.sleep(100);
            }
            seconds.add((System.nanoTime() - start) / 1e9);
            Thread.sleep(PAUSE_MILLIS);
        }
        return seconds;
    }

    static void print(List<Double> seconds) {
        Collections.sort(seconds);
        System.out.printf(
                "live ones meanwhile: %d, searchable after p50 %.1f s, p90 %.1f s, slowest %.1f s%n",
                seconds.size(),
                seconds.get(seconds.size() / 2),
                seconds.get(seconds.size() * 9 / 10),
                seconds.getLast());
    }
}
