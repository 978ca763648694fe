package io.tidings.fetch;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** What follows from a check. */
public sealed interface NextCheck {

    /**
     * Look again then.
     *
     * @param state to be remembered
     * @param newAddress to be taken as the source's own from now on, since it moved there for good
     * @param reason in plain words, why then
     */
    record At(Instant at, CheckState state, Optional<URI> newAddress, String reason) implements NextCheck {}

    /** Do not look again until somebody says so. */
    record Stop(String reason) implements NextCheck {}
}
