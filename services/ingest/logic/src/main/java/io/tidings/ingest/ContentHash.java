package io.tidings.ingest;

import java.util.regex.Pattern;

/**
 * Stands for what an announcement says; equal hashes, equal announcement.
 *
 * @param hex SHA-256, 64 lower-case hex digits
 */
public record ContentHash(String hex) {

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

    /** Checks the shape. */
    public ContentHash {
        if (!SHAPE.matcher(hex).matches()) {
            throw new IllegalArgumentException("a content hash is 64 lower-case hex digits");
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
