package io.tidings.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Addresses as they are written in documents. */
final class Addresses {

    private Addresses() {}

    /** Reads an absolute address; empty when it is none. */
    static Optional<URI> read(String written) {
        try {
            URI address = new URI(written);
            return address.isAbsolute() && address.getRawAuthority() != null ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException notOne) {
            return Optional.empty();
        }
    }
}
