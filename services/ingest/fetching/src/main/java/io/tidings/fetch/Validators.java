package io.tidings.fetch;

import java.net.URI;
import java.util.Optional;

/**
 * What an answer said of its version (RFC 9110, 8.8), to be sent back unchanged.
 *
 * @param of the address that gave the answer, after redirects; sent to no other
 * @param etag its entity tag with quotes, as it was sent
 * @param lastModified its date of change, as it was sent
 */
public record Validators(URI of, Optional<String> etag, Optional<String> lastModified) {

    private static final int LONGEST = 1_000;

    /** Drops values that cannot stand in a header: too long, or with control or non-ASCII characters. */
    public Validators {
        etag = etag.filter(Validators::sendable);
        lastModified = lastModified.filter(Validators::sendable);
    }

    /** Whether there is nothing to send. */
    public boolean empty() {
        return etag.isEmpty() && lastModified.isEmpty();
    }

    /** These, or the earlier ones when there are none: an answer that nothing changed need not repeat them. */
    Validators or(Validators earlier) {
        return empty() ? earlier : this;
    }

    private static boolean sendable(String value) {
        return !value.isBlank() && value.length() <= LONGEST && value.chars().allMatch(c -> c >= 0x20 && c < 0x7f);
    }
}
