package io.tidings.alert.service;

/** Somebody else changed it in the meantime. */
public final class OvertakenException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Object current;

    public OvertakenException(Object current) {
        super("overtaken", null, false, false);
        this.current = current;
    }

    Object current() {
        return current;
    }
}
