package io.tidings.simweb;

import java.util.Map;
import java.util.Optional;

/**
 * A request.
 *
 * @param host as the Host header gives it
 * @param target path and query
 * @param headers names in lower case
 */
public record Ask(String host, String target, Map<String, String> headers) {

    /** Keeps its own copy. */
    public Ask {
        headers = Map.copyOf(headers);
    }

    String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
