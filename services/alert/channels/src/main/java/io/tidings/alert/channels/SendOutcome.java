package io.tidings.alert.channels;

import java.time.Instant;
import java.util.Optional;

/** What came of one attempt. Every text is one line for people, without secrets. */
public sealed interface SendOutcome {

    /** For the delivery log: what the other side said, or what went wrong. */
    String detail();

    /** The other side has taken it over. */
    record Delivered(String detail) implements SendOutcome {}

    /**
     * Not now. When to try again is {@link RetrySchedule}'s.
     *
     * @param notBefore the other side's own wish
     */
    record Retry(Optional<Instant> notBefore, String detail) implements SendOutcome {}

    /** This message will never be taken by this receiver; another one may be. */
    record Refused(String detail) implements SendOutcome {}

    /** There is no such receiver any more: nothing is to be sent there again. */
    record Gone(String detail) implements SendOutcome {}
}
