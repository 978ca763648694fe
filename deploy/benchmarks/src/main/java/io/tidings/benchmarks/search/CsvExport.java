package io.tidings.benchmarks.search;

import io.tidings.benchmarks.Resident;
import java.io.IOException;
import java.io.InputStream;

/** Takes everything along as CSV and watches the memory of the service meanwhile. */
record CsvExport(SearchedSystem system) {

    private static final long LOOK = 4 << 20;

    void read() throws IOException, InterruptedException {
        Resident query = new Resident("query", system.queryProcess());
        byte[] buffer = new byte[64 * 1024];
        long bytes = 0;
        long rows = 0;
        long start = System.nanoTime();
        query.look();
        try (InputStream csv = new Clients(1).stream(Clients.get(system.address() + "/exports/announcements.csv"))) {
            for (int read = csv.read(buffer); read >= 0; read = csv.read(buffer)) {
                rows += ends(buffer, read);
                if (bytes / LOOK != (bytes + read) / LOOK) {
                    query.look();
                }
                bytes += read;
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "everything as CSV: %,d lines, %d MB in %.0f s, %.0f lines a second%n",
                rows, bytes >> 20, seconds, rows / seconds);
        query.print();
    }

    private static long ends(byte[] buffer, int length) {
        long ends = 0;
        for (int i = 0; i < length; i++) {
            ends += buffer[i] == '\n' ? 1 : 0;
        }
        return ends;
    }
}
