package io.tidings.contracts;

import org.jspecify.annotations.Nullable;

/** Bytes that are not the record they should be; the message names the field or position. */
public final class UndecodableException extends Exception {

    /** Says what is wrong and where. */
    public UndecodableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
