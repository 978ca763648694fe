package io.tidings.stage;

import io.tidings.contracts.Topics;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** How much of a topic's record limit a record takes. */
final class RecordSize {

    /** Below the topics' limit by what a batch's frame and incompressible bytes may add. */
    static final int LARGEST = Topics.MAX_RECORD_BYTES - (64 << 10);

    /** The same of the topic of what sources sent, which takes larger records. */
    static final int LARGEST_RECEIVED = Topics.MAX_RECEIVED_BYTES - (64 << 10);

    private static final int FRAME_PER_HEADER = 10;

    private RecordSize() {}

    static long of(byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
        long bytes = length(key) + (long) length(value);
        for (Header header : headers) {
            bytes += FRAME_PER_HEADER + 3L * header.key().length() + length(header.value());
        }
        return bytes;
    }

    private static int length(byte @Nullable [] bytes) {
        return bytes == null ? 0 : bytes.length;
    }
}
