package io.tidings.fetch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Content as it was sent, unpacked from its transfer and content codings.
 *
 * @param bytes not copied: whoever holds it must not change it
 * @param contentType the header as it was sent, charset included, if any
 */
@SuppressWarnings("ArrayRecordComponent") // Up to 25 MB that every reader wants as an array.
public record Body(byte[] bytes, Optional<String> contentType) {

    /** What tells it from another: SHA-256 of its type and its bytes, in hex. */
    String digest() {
        MessageDigest digest = sha256();
        digest.update(contentType.orElse("").getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return HexFormat.of().formatHex(digest.digest(bytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
