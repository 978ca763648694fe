package io.tidings.stage;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record as it was read.
 *
 * @param topic where from
 * @param partition where from
 * @param offset its position
 * @param timestamp when it was produced
 * @param key its key, empty when it had none
 * @param value its bytes, null for a tombstone
 * @param headers its headers, the last of each name
 */
public record IncomingRecord(
        String topic,
        int partition,
        long offset,
        Instant timestamp,
        String key,
        byte @Nullable [] value,
        Map<String, String> headers) {

    /** Whether it erases its key (semantics 4) and has no bytes to read. */
    public boolean tombstone() {
        return value == null;
    }
}
