package io.tidings.local.system;

/** The system cannot be started; the message says why and what to do, for a person. */
public final class StartFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** For a person, without a cause worth showing. */
    public StartFailedException(String message) {
        super(message);
    }

    /** For a person, with the cause for the log. */
    public StartFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
