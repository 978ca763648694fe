package io.tidings.alert.channels;

import org.jspecify.annotations.Nullable;

/**
 * What is different from what somebody was told, in words for people.
 *
 * @param what which part changed
 * @param before what they were told; null when there was nothing
 * @param after what holds now; null when nothing is left
 */
public record Change(
        Part what, @Nullable String before, @Nullable String after) {

    /** What can change so that a person who was told must know. */
    public enum Part {
        /** A sum of money. */
        AMOUNT,
        /** Where it lands. */
        REGION,
        /** What it is about. */
        THEME,
        /** The source took it back, or took that back. */
        STANDING
    }

    /** Refuses a change from nothing to nothing. */
    public Change {
        if (before == null && after == null) {
            throw new IllegalArgumentException("a change has something before or after");
        }
    }
}
