package io.tidings.stage;

import org.jspecify.annotations.Nullable;

/** Something a stage needs is out of reach for now; the same records will be tried again. */
public final class UnavailableException extends Exception {

    /** Says what is out of reach. */
    public UnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
