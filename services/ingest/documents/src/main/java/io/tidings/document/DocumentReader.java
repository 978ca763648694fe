package io.tidings.document;

/** Reads documents. Safe for many threads. */
@FunctionalInterface
public interface DocumentReader {

    /**
     * Reads a document; what it is shows in its bytes. They are not changed.
     *
     * @throws DocumentsAwayException when no document can be read now; the same bytes may be tried again
     */
    DocumentOutcome read(byte[] bytes) throws DocumentsAwayException;

    /** Where no documents are read. */
    static DocumentReader none() {
        return bytes -> new DocumentOutcome.Refused(
                DocumentOutcome.Reason.OTHER_KIND, "PDF and Office documents are not read here");
    }
}
