package io.tidings.benchmarks;

import java.io.IOException;
import java.util.Arrays;

/** How long after a submission a search finds it, one at a time on an idle system; beside it the bare acceptance. */
record LatencyRun(RunningSystem system, int count) {

    private static final int WARM_UP = 20;

    void run() throws IOException, InterruptedException {
        var announcements = new GeneratedAnnouncements(Long.toString(System.currentTimeMillis(), 36));
        long[] accepted = new long[count];
        long[] searchable = new long[count];
        for (int i = -WARM_UP; i < count; i++) {
            int number = i + WARM_UP;
            long start = System.nanoTime();
            system.submit(announcements.submission(number), "application/json");
            long after = System.nanoTime();
            while (system.found(announcements.marker(number)) == 0) {
                Thread.sleep(5);
            }
            if (i >= 0) {
                accepted[i] = after - start;
                searchable[i] = System.nanoTime() - start;
            }
        }
        System.out.printf("submissions one at a time: %d (after %d to warm up)%n", count, WARM_UP);
        print("accepted (baseline)", accepted);
        print("searchable", searchable);
    }

    static void print(String name, long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf(
                "%-20s p50 %5d ms   p90 %5d ms   p99 %5d ms   max %5d ms%n",
                name, millis(nanos, 0.50), millis(nanos, 0.90), millis(nanos, 0.99), millis(nanos, 1));
    }

    private static long millis(long[] sorted, double share) {
        int index = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(0, index)] / 1_000_000;
    }
}
