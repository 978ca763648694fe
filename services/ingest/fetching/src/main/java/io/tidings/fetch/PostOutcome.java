package io.tidings.fetch;

import java.time.Instant;
import java.util.Optional;

/** What came of handing something over. */
public sealed interface PostOutcome {

    /**
     * The other side answered, in whatever way.
     *
     * @param excerpt the beginning of what it said, one line of at most 300 characters; empty for success, whose body is not read
     * @param retryAfter when it wants to be asked again, if it said so
     */
    record Answered(int status, String excerpt, Optional<Instant> retryAfter) implements PostOutcome {

        /** Whether it took what it was handed. */
        public boolean success() {
            return status >= 200 && status < 300;
        }
    }

    /** Not handed over: the address may not be asked. */
    record Blocked(Refusal refusal) implements PostOutcome {}

    /** No answer that can be read; it may have been taken over all the same. */
    record Failed(Failure.Kind kind, String reason) implements PostOutcome {}
}
