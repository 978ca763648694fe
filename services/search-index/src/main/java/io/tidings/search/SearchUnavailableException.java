package io.tidings.search;

/**
 * Elasticsearch is out of reach, overloaded, too slow, or lacks the indices, for now: the same request may succeed later.
 * The request itself was not at fault.
 */
public final class SearchUnavailableException extends Exception {

    /** Says what was out of reach. */
    public SearchUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Says what is missing. */
    public SearchUnavailableException(String message) {
        super(message);
    }
}
