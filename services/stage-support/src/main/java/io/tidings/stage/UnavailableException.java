package io.tidings.stage;

/** Something a stage needs is out of reach for now; the same records will be tried again. */
public final class UnavailableException extends Exception {

    /** Says what is out of reach. */
    public UnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
