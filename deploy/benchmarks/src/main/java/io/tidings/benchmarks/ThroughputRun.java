package io.tidings.benchmarks;

import java.io.IOException;

/** How many announcements a second pass from submission to searchable; beside it the bare acceptance. */
record ThroughputRun(RunningSystem system, int count) {

    private static final int LINES_A_REQUEST = 500;

    void run() throws IOException, InterruptedException {
        var announcements = new GeneratedAnnouncements(Long.toString(System.currentTimeMillis(), 36));
        long start = System.nanoTime();
        for (int from = 0; from < count; from += LINES_A_REQUEST) {
            system.submit(lines(announcements, from), "application/x-ndjson");
        }
        double accepted = seconds(start);
        while (system.found(announcements.runMarker()) < count) {
            Thread.sleep(50);
        }
        double searchable = seconds(start);
        System.out.printf("announcements: %d of about 600 words%n", count);
        System.out.printf("accepted (baseline)  %6.1f s  %7.0f a second%n", accepted, count / accepted);
        System.out.printf("searchable           %6.1f s  %7.0f a second%n", searchable, count / searchable);
    }

    private String lines(GeneratedAnnouncements announcements, int from) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = from; i < Math.min(count, from + LINES_A_REQUEST); i++) {
            lines.append(announcements.submission(i)).append('\n');
        }
        return lines.toString();
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
