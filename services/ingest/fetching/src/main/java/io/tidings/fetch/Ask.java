package io.tidings.fetch;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request.
 *
 * @param headers beside those that every request has
 * @param limit of the answer's body
 * @param time longest time in all
 * @param sent what is handed over by POST; null for a GET
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
record Ask(WebAddress address, Map<String, String> headers, BodyLimit limit, Duration time, byte @Nullable [] sent) {

    /** A GET. */
    Ask(WebAddress address, Map<String, String> headers, BodyLimit limit, Duration time) {
        this(address, headers, limit, time, null);
    }
}
