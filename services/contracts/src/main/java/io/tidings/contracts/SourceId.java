package io.tidings.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Names who sent an announcement: a registered source or a submitter. Only the same source may revise an announcement.
 *
 * @param value 1 to 100 characters: lower-case letters, digits, {@code . _ -}, starting with a letter or digit
 */
public record SourceId(@JsonValue String value) implements Comparable<SourceId> {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");

    /** The source of a submission that names none. */
    public static final SourceId SUBMISSIONS = new SourceId("submissions");

    /** Checks the shape. */
    @JsonCreator
    public SourceId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a source is named by up to 100 lower-case letters, digits, '.', '_' or '-',"
                            + " starting with a letter or digit, not \"" + value + "\"");
        }
    }

    @Override
    public int compareTo(SourceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
