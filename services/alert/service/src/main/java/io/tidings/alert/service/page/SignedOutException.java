package io.tidings.alert.service.page;

/** Somebody has to sign in first. */
final class SignedOutException extends RuntimeException {

    private static final long serialVersionUID = 1;

    SignedOutException() {
        super("signed out", null, false, false);
    }
}
