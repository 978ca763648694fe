package io.tidings.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Names one announcement for ever, through all its revisions; the key of every announcement topic.
 *
 * <p>The value is the first 128 bits of a SHA-256 hash in lower-case hex (32 characters). Over what is hashed is decided
 * at the door, before a record is produced (ingest, {@code AnnouncementIdentity}).
 *
 * @param value 32 lower-case hex digits
 */
public record AnnouncementId(@JsonValue String value) implements Comparable<AnnouncementId> {

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{32}");

    /** Checks the shape. */
    @JsonCreator
    public AnnouncementId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("an announcement id is 32 lower-case hex digits, not \"" + value + "\"");
        }
    }

    @Override
    public int compareTo(AnnouncementId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
