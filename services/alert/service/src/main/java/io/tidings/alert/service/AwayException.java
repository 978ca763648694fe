package io.tidings.alert.service;

import org.jspecify.annotations.Nullable;

/** Ends a request that cannot be answered now, but may be soon. */
public final class AwayException extends RuntimeException {

    public AwayException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
