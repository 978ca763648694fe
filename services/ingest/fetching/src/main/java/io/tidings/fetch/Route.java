package io.tidings.fetch;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The way from the address asked to the one that answered.
 *
 * @param addresses every address in order, the one asked first; never empty
 * @param permanent where the address asked moved for good (301, 308): the end of the unbroken run of permanent redirects at the
 *     start of the way; empty when the first step is not permanent
 */
public record Route(List<URI> addresses, Optional<URI> permanent) {

    /** Keeps its own copy. */
    public Route {
        addresses = List.copyOf(addresses);
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException("A route begins at the address asked.");
        }
    }

    /** The address asked. */
    public URI asked() {
        return addresses.getFirst();
    }

    /** The last address of the way: the one that answered, or the one that was refused. */
    public URI last() {
        return addresses.getLast();
    }

    /** How many redirects were followed. */
    public int hops() {
        return addresses.size() - 1;
    }
}
