package io.tidings.fetch;

import java.io.IOException;

/** A body passed its limit while it was read. */
final class TooMuchException extends IOException {

    private static final long serialVersionUID = 1;

    TooMuchException(String reason) {
        super(reason);
    }
}
