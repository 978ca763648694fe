package io.tidings.search;

/** An index does not have the layout this version writes and reads; a person must act (rebuild, or run another version). */
public final class UnfitIndexException extends Exception {

    /** Says which index and how it differs. */
    public UnfitIndexException(String message) {
        super(message);
    }
}
