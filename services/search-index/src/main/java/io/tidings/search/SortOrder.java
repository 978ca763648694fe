package io.tidings.search;

/** In which order hits come. Equal ones come in the order of their ids, so that pages never overlap. */
public sealed interface SortOrder {

    /** Best match of the words first; without words, newest first. */
    record Relevance() implements SortOrder {}

    /** Latest published (else received) first. */
    record Newest() implements SortOrder {}

    /**
     * What we first published or changed last first, whatever its own date: who reads on from where they stopped misses
     * nothing that arrived late or was corrected.
     */
    record Changed() implements SortOrder {}

    /**
     * Largest matching funding line in this currency first; announcements without one come last, in no order of value.
     *
     * @param currency ISO 4217 code
     * @param converted whether lines stated in other currencies are converted to it
     */
    record Amount(String currency, boolean converted) implements SortOrder {

        /** In the lines' own currency. */
        public Amount(String currency) {
            this(currency, false);
        }
    }
}
