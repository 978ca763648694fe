package io.tidings.local.edge;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a request names an address that means the same to everybody. One with dot segments could be one service's path to
 * the edge and another, closed one to the service behind it; one with a broken escape is read differently by each.
 */
final class RequestedAddress {

    private RequestedAddress() {}

    /** What is wrong with it, for a person; empty when nothing is. */
    static Optional<String> mistake(String uri) {
        String path = uri.split("[?#]", 2)[0];
        if (!path.startsWith("/") || path.startsWith("//")) {
            return Optional.of("a path starts with one slash");
        }
        try {
            new URI(uri);
        } catch (URISyntaxException e) {
            return Optional.of("character " + Math.max(0, e.getIndex()) + " cannot stand there; write it as %XX");
        }
        String dots = path.toLowerCase(Locale.ROOT).replace("%2e", ".");
        boolean stepping = Arrays.stream(dots.split("/|%2f|%5c"))
                .map(segment -> segment.split(";", 2)[0])
                .anyMatch(segment -> segment.equals(".") || segment.equals(".."));
        return stepping ? Optional.of("a path has no . or .. in it") : Optional.empty();
    }
}
