package io.tidings.document;

/** What became of reading a document. The same bytes give the same text; only {@link Reason#TOO_SLOW} depends on the machine. */
public sealed interface DocumentOutcome {

    /**
     * It could be read.
     *
     * @param document what it says
     */
    record Read(Document document) implements DocumentOutcome {}

    /**
     * It cannot be read, now or later.
     *
     * @param reason what kind of reason
     * @param detail for a person, with what would help
     */
    record Refused(Reason reason, String detail) implements DocumentOutcome {}

    /** Why a document is refused. */
    enum Reason {
        /** It opens with a password only. */
        ENCRYPTED,
        /** It holds no text: pictures of pages, or nothing. */
        NO_TEXT,
        /** It is cut off or damaged. */
        BROKEN,
        /** It has more bytes, pages or text than is taken, or needs more memory than its reader has. */
        TOO_LARGE,
        /** It is no document of a kind that is read. */
        OTHER_KIND,
        /** Reading it took longer than it may. */
        TOO_SLOW
    }
}
