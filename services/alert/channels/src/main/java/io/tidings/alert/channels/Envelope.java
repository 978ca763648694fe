package io.tidings.alert.channels;

import java.net.URI;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * What every message has.
 *
 * @param id the same however often it is sent: the webhook's id, and the left half of the letter's Message-ID
 * @param createdAt when it was made, not when it is sent: the same on every attempt
 * @param links where the receiver ends or changes what makes these messages come
 */
public record Envelope(String id, Instant createdAt, Links links) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,200}");

    /**
     * Where a receiver turns to.
     *
     * @param unsubscribe ends it by a POST with {@code List-Unsubscribe=One-Click} (RFC 8058); a GET must change nothing
     * @param manage the page with all their subscriptions
     */
    public record Links(URI unsubscribe, URI manage) {}

    /** Refuses an id that could not stand in a header. */
    public Envelope {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("an id is 1 to 200 letters, digits, _ and -, not \"" + id + "\"");
        }
    }
}
