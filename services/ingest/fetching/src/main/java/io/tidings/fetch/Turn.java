package io.tidings.fetch;

import java.time.Instant;

/** Whether a host may be asked. */
public sealed interface Turn {

    /** It may, now; the turn is taken and must be given back with {@link HostTurns#done}. */
    record Go() implements Turn {}

    /**
     * Not yet.
     *
     * @param at ask again then; it may be later still if others come first
     * @param reason in plain words
     */
    record NotBefore(Instant at, String reason) implements Turn {}
}
