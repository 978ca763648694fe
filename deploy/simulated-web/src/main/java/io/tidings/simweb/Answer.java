package io.tidings.simweb;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a host does with a request.
 *
 * @param shown what it was about
 * @param hold until when the host asks to be left alone
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on to a socket, never compared.
record Answer(
        int status, Map<String, String> headers, byte[] body, Manner manner, Shown shown, Optional<Instant> hold) {

    /** How the answer comes. */
    enum Manner {
        WHOLE,
        /** The connection ends before an answer. */
        RESET,
        /** The connection ends in the middle. */
        BROKEN,
        /** It stops in the middle and waits. */
        STALLING,
        /** It never ends. */
        ENDLESS
    }

    static Answer of(int status, Shown shown, byte[] body) {
        return new Answer(status, Map.of(), body, Manner.WHOLE, shown, Optional.empty());
    }

    static Answer redirect(int status, String to, Shown shown) {
        return of(status, shown, new byte[0]).with("Location", to);
    }

    Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body, manner, shown, hold);
    }

    Answer in(Manner other) {
        boolean whole = other == Manner.WHOLE;
        return new Answer(status, headers, body, other, whole ? shown : shown.nothing(), hold);
    }

    Answer holding(Instant until) {
        return new Answer(status, headers, body, manner, shown, Optional.of(until));
    }

    Answer saying(Shown other) {
        return new Answer(status, headers, body, manner, other, hold);
    }
}
