package io.tidings.query.language;

/** The order of results. */
public sealed interface Sort {

    /** Best match of the words first, newest first among equals; without words the same as newest. */
    record Relevance() implements Sort {}

    /** Newest publication (else receipt) first. */
    record Newest() implements Sort {}

    /**
     * Greatest sum first: the greatest value, in one currency, among an announcement's matching lines (all lines when the
     * query has no line conditions); announcements without one last.
     *
     * @param currency ISO 4217
     * @param converted whether lines stated in other currencies are converted to it; else they count as none
     */
    record Amount(String currency, boolean converted) implements Sort {}
}
