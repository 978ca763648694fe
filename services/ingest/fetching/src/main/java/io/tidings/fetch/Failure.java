package io.tidings.fetch;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Why there is no usable answer.
 *
 * @param status the status, when there was one
 * @param retryAfter when the server wants to be asked again, if it said so
 */
public record Failure(Kind kind, String reason, OptionalInt status, Optional<Instant> retryAfter) {

    /** What broke. */
    public enum Kind {
        /** The name is not known, or its servers did not say. */
        DNS,
        /** No connection, or it broke. */
        CONNECT,
        /** The server is not who it says, or speaks no TLS that we trust. */
        TLS,
        /** Too slow: at connecting, between bytes, or in all. */
        TIMEOUT,
        /** An answer, but one of refusal or error. */
        STATUS,
        /** Not an answer in HTTP, a broken one, or redirects without end. */
        PROTOCOL
    }

    static Failure of(Kind kind, String reason) {
        return new Failure(kind, reason, OptionalInt.empty(), Optional.empty());
    }
}
