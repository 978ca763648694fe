package io.tidings.ingest;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a submission.
 *
 * @param reason what kind of thing
 * @param field the field it concerns, null when it is the whole
 * @param detail for a person, naming value or position
 */
public record Refusal(Reason reason, @Nullable String field, String detail) {

    /** What kinds of things are wrong with submissions; also the names of counters. */
    public enum Reason {
        /** Neither JSON nor text nor a page nor a document that is read. */
        UNSUPPORTED_TYPE("unsupported-type"),
        /** Not in the stated encoding. */
        BROKEN_ENCODING("broken-encoding"),
        /** Not JSON. */
        MALFORMED("malformed"),
        /** More than is taken. */
        TOO_LARGE("too-large"),
        /** A document that is encrypted, holds no text, is damaged or takes too long. */
        UNREADABLE("unreadable-document"),
        /** Well-formed, but no announcement. */
        INVALID("invalid"),
        /** Erased for legal reasons; it must not come back. */
        ERASED("erased");

        private final String key;

        Reason(String key) {
            this.key = key;
        }

        /** Stable name for counters and problem types. */
        public String key() {
            return key;
        }
    }

    static Refusal invalid(SubmissionField field, String detail) {
        return new Refusal(Reason.INVALID, field.key(), detail);
    }
}
