package io.tidings.simweb;

import java.time.Instant;
import java.util.Optional;

/**
 * A request as a host saw it.
 *
 * @param at the simulated moment
 * @param others how many other requests the host was answering
 * @param hold until when the answer asked to be left alone
 */
public record Visit(
        Instant at, String host, String target, int status, Shown shown, int others, Optional<Instant> hold) {

    @Override
    public String toString() {
        return at + " http://" + host + target + " " + status;
    }
}
