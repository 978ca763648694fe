package io.tidings.document.parser;

/** Ends the reading of a document that has more of something than is taken. */
final class TooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooLargeException(String message) {
        super(message, null, false, false);
    }
}
