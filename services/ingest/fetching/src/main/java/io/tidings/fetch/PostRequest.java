package io.tidings.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Something to be handed over to a program by POST.
 *
 * @param headers names and values without line breaks, {@code Content-Type} among them
 * @param body not copied: whoever holds it must not change it
 * @param time longest time in all
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
public record PostRequest(URI address, Map<String, String> headers, byte[] body, Duration time) {

    /** Keeps its own copy and refuses headers that would break out of their line. */
    public PostRequest {
        headers = Map.copyOf(headers);
        headers.forEach((name, value) -> {
            if (!name.matches("[A-Za-z0-9-]{1,100}") || !value.matches("[\\x20-\\x7e]*")) {
                throw new IllegalArgumentException("not a header: " + name);
            }
        });
    }

    /**
     * Hands it over. A redirect is not followed but told; nothing is repeated.
     *
     * @param now what a date in {@code Retry-After} is told by
     */
    public PostOutcome send(WebClient client, Instant now) throws InterruptedException {
        return Post.of(this, client, now);
    }
}
