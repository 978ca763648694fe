package io.tidings.linear;

/** A file that is not the model asked for. */
public final class ModelMismatchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ModelMismatchException(String message) {
        super(message);
    }
}
