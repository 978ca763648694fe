package io.tidings.ingest.service.sources;

/**
 * A piece of work that this instance took, with the host that it keeps to itself meanwhile.
 *
 * @param host whose turns it takes
 * @param kind what is to be done
 * @param ref the source's or the page's id
 * @param token of this lease alone: who lost it cannot write any more
 */
record Lease(String host, Kind kind, String ref, String token) {

    /** What is to be done. */
    enum Kind {
        /** Check a source. */
        CHECK,
        /** Look at a page. */
        LOOK
    }
}
