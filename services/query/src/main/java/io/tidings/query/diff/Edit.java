package io.tidings.query.diff;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A stretch of two texts.
 *
 * @param op what became of it
 * @param from where it is in the older text, empty for what is inserted; offsets are UTF-16 code units
 * @param to where it is in the newer text, empty for what is deleted
 */
public record Edit(Op op, Range from, Range to) {

    /** What became of a stretch. */
    public enum Op {
        /** It says the same in both. */
        @JsonProperty("equal")
        EQUAL,
        /** Only the older text has it. */
        @JsonProperty("delete")
        DELETE,
        /** Only the newer text has it. */
        @JsonProperty("insert")
        INSERT
    }

    /** From {@code start} up to, and not with, {@code end}. */
    public record Range(int start, int end) {

        boolean isEmpty() {
            return start == end;
        }
    }
}
