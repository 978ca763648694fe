package io.tidings.fetch;

import java.net.InetAddress;
import java.time.Instant;

/** What came of one request, redirects not followed. */
sealed interface Reply {

    /**
     * An answer whose body, if it was wanted, was read to its end.
     *
     * @param bytes unpacked; empty when the status is not one of success
     */
    @SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
    record Answer(int status, AnswerHeaders headers, byte[] bytes) implements Reply {}

    /** No address of the host may be asked. */
    record Refused(Refusal refusal) implements Reply {}

    /** The body passed its limit. */
    record TooBig(long limitBytes, String reason) implements Reply {}

    /** No answer, or none that is whole. */
    record Broken(Failure.Kind kind, String reason) implements Reply {}

    /** Not asked: the host may not be asked for longer than is waited. */
    record Later(Instant notBefore, String reason) implements Reply {}

    /** No connection to one of the host's addresses; another may do. */
    record NoConnection(InetAddress address, String reason) implements Reply {}
}
