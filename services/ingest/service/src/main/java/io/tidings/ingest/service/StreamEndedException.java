package io.tidings.ingest.service;

import java.io.IOException;

/** A body cannot be read to its end, for a reason its sender should know. */
final class StreamEndedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final Why why;

    StreamEndedException(Why why, String message) {
        super(message);
        this.why = why;
    }

    /** What ended it. */
    enum Why {
        IDLE(408, "Request Timeout"),
        BROKEN(400, "Broken encoding"),
        TOO_LARGE(413, "Too large");

        private final int status;
        private final String title;

        Why(int status, String title) {
            this.status = status;
            this.title = title;
        }
    }

    int status() {
        return why.status;
    }

    String title() {
        return why.title;
    }
}
