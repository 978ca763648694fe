package io.tidings.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What came of a fetch. Expected failures are outcomes, never exceptions. */
public sealed interface FetchOutcome {

    /** The way taken, to its end or to where it was stopped. */
    Route route();

    /**
     * A whole answer.
     *
     * @param body its content
     * @param validators what to send next time; may be empty
     * @param freshFor how long the answer calls itself fresh (Cache-Control, less its age); absent when it does not say
     * @param took time spent on the network, waiting for turns not counted
     */
    record Fetched(Route route, Body body, Validators validators, Optional<Duration> freshFor, Duration took)
            implements FetchOutcome {}

    /** Not changed since what was known of it: the server says so (304), or sends the same bytes again. */
    record NotModified(Route route, Validators validators, Optional<Duration> freshFor, Duration took)
            implements FetchOutcome {}

    /** Not there (404) or no longer there (410). */
    record Gone(Route route, int status) implements FetchOutcome {

        /** Whether the server says that it will not come back (410). */
        public boolean forGood() {
            return status == 410;
        }
    }

    /** Not asked, since it may not be; the last address of the route is the one refused. */
    record Blocked(Route route, Refusal refusal) implements FetchOutcome {}

    /**
     * Larger than is taken, before or after unpacking.
     *
     * @param limitBytes the limit that was passed
     */
    record TooLarge(Route route, long limitBytes, String reason) implements FetchOutcome {}

    /** The host may not be asked for longer than a fetch waits; ask again then. Nothing is wrong with the source. */
    record Postponed(Route route, Instant notBefore, String reason) implements FetchOutcome {}

    /** No usable answer. */
    record Failed(Route route, Failure failure) implements FetchOutcome {}
}
