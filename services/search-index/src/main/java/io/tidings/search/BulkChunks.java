package io.tidings.search;

import java.util.ArrayList;
import java.util.List;

/** Cuts a row of documents into bulk requests that are small enough for client and server. */
final class BulkChunks {

    /** Elasticsearch works best with a few megabytes at a time. */
    static final int MAX_BYTES = 5 * 1024 * 1024;

    private static final int MAX_COUNT = 500;

    private BulkChunks() {}

    /** A document to write, for both indices; {@code position} is its place in the whole row. */
    record Pending(int position, EnrichedRecord enriched, byte[] document) {}

    /** Consecutive chunks, in order; one that is larger than the limit stands alone. */
    static List<List<Pending>> of(List<Pending> all) {
        List<List<Pending>> chunks = new ArrayList<>();
        List<Pending> chunk = new ArrayList<>();
        long bytes = 0;
        for (Pending pending : all) {
            // Each document goes into two indices.
            int size = 2 * pending.document().length;
            if (!chunk.isEmpty() && (bytes + size > MAX_BYTES || chunk.size() == MAX_COUNT)) {
                chunks.add(chunk);
                chunk = new ArrayList<>();
                bytes = 0;
            }
            chunk.add(pending);
            bytes += size;
        }
        if (!chunk.isEmpty()) {
            chunks.add(chunk);
        }
        return chunks;
    }
}
