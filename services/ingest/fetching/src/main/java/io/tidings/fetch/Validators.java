package io.tidings.fetch;

import java.net.URI;
import java.util.Optional;

/**
 * What an answer said of its version (RFC 9110, 8.8), to be sent back unchanged.
 *
 * @param of the address that gave the answer, after redirects; sent to no other
 * @param etag its entity tag with quotes, as it was sent
 * @param lastModified its date of change, as it was sent
 * @param digest what its bytes and type came to: many servers send the same again and say nothing of its version
 */
public record Validators(URI of, Optional<String> etag, Optional<String> lastModified, Optional<String> digest) {

    private static final int LONGEST = 1_000;

    /** Drops values that cannot stand in a header: too long, or with control or non-ASCII characters. */
    public Validators {
        etag = etag.filter(Validators::sendable);
        lastModified = lastModified.filter(Validators::sendable);
    }

    /** Of an answer whose bytes are not known. */
    public Validators(URI of, Optional<String> etag, Optional<String> lastModified) {
        this(of, etag, lastModified, Optional.empty());
    }

    /** These, of an answer whose bytes came to that. */
    Validators with(String digestOfBytes) {
        return new Validators(of, etag, lastModified, Optional.of(digestOfBytes));
    }

    /** These for what is read again though its bytes are the same. */
    public Validators withoutDigest() {
        return new Validators(of, etag, lastModified);
    }

    /** Whether there is something that can be sent. */
    boolean sendable() {
        return etag.isPresent() || lastModified.isPresent();
    }

    /** These with the earlier digest, or the earlier ones when there are none: an answer that nothing changed need not repeat them. */
    Validators or(Validators earlier) {
        return sendable() ? new Validators(of, etag, lastModified, earlier.digest) : earlier;
    }

    private static boolean sendable(String value) {
        return !value.isBlank() && value.length() <= LONGEST && value.chars().allMatch(c -> c >= 0x20 && c < 0x7f);
    }
}
