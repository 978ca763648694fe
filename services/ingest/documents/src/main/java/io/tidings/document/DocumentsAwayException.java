package io.tidings.document;

import org.jspecify.annotations.Nullable;

/** Documents cannot be read for now: their reader does not start, or has too much to do. Says nothing about the document. */
public final class DocumentsAwayException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Says what is out of reach. */
    public DocumentsAwayException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
