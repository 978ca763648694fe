package io.tidings.search;

/** An {@code after} that no page of this query in this order has given out. */
public final class InvalidPageException extends Exception {

    /** Says what is wrong with it. */
    public InvalidPageException(String message) {
        super(message);
    }
}
