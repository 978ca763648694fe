package io.tidings.feed;

import java.util.Objects;

/**
 * Something that was wrong with a document and was mended, or was left out.
 *
 * @param count how often
 * @param detail the first case, in words
 */
public record Repair(Kind kind, int count, String detail) {

    public enum Kind {
        /** The bytes are not in the encoding that was stated. */
        WRONG_ENCODING,
        /** Bytes that mean nothing in the encoding became U+FFFD. */
        INVALID_BYTES,
        /** Characters that XML does not allow were left out. */
        CONTROL_CHARACTERS,
        /** Something stood before the document. */
        LEADING_TEXT,
        /** Not well-formed XML. */
        NOT_WELL_FORMED,
        /** Elements nested beyond the limit (often tags that were never closed) were taken as siblings. */
        TOO_DEEP,
        /** The document stops before its end; an item without an end was left out. */
        CUT_OFF,
        /** A date that cannot be read was left out. */
        UNREADABLE_DATE,
        /** An address that cannot be read was left out. */
        UNREADABLE_ADDRESS,
        /** A value longer than its limit was cut or left out. */
        TOO_LONG,
        /** An entry that says nothing was left out. */
        EMPTY_ITEM,
        /** A value of another type than the format asks for. */
        WRONG_TYPE
    }

    public Repair {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(detail, "detail");
        if (count < 1) {
            throw new IllegalArgumentException("A repair was made at least once");
        }
    }
}
