package io.tidings.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What a check of a source came to, as far as its next one depends on it. */
public sealed interface CheckResult {

    /**
     * It went well.
     *
     * @param items how many items the feed lists; 0 when it did not change
     * @param known how many of them were known before
     * @param hints what the feed and its answer say of checking
     * @param permanent where the source moved for good, when the answer came from there
     */
    record Read(int items, int known, CheckHints hints, Optional<URI> permanent) implements CheckResult {

        /** Refuses more known items than there are. */
        public Read {
            if (known < 0 || known > items) {
                throw new IllegalArgumentException(known + " known of " + items);
            }
        }

        /** Nothing changed since the last check. */
        public static Read unchanged(Optional<Duration> freshFor, Optional<URI> permanent) {
            return new Read(0, 0, CheckHints.fresh(freshFor), permanent);
        }
    }

    /** It failed, whatever the reason; {@code retryAfter} is the server's own wish. */
    record Failed(String reason, Optional<Instant> retryAfter) implements CheckResult {}

    /** The host could not be asked yet; says nothing of the source. */
    record Postponed(Instant notBefore) implements CheckResult {}

    /** The server says that it is gone for good (410). */
    record Gone() implements CheckResult {}
}
