package io.tidings.index.service;

/** The service was asked to stop while it waited for a server; what it had in hand will be read again. */
final class StoppingException extends Exception {

    private static final long serialVersionUID = 1;

    StoppingException() {
        super("stopping");
    }
}
