package io.tidings.source;

import java.util.List;

/** What came of looking for a source at an address. */
public sealed interface Finding {

    /** What was tried on the way, in order. */
    List<Tried> tried();

    /**
     * There is something to watch.
     *
     * @param settings ready to be kept, or to be changed first
     * @param read what it lists now
     * @param why it was taken, in plain words
     */
    record Found(SourceSettings settings, Listing.Read read, String why, List<Tried> tried) implements Finding {

        /** Keeps its own copy. */
        public Found {
            tried = List.copyOf(tried);
        }
    }

    /** There is nothing; the reason says what would be right. */
    record Nothing(String reason, List<Tried> tried) implements Finding {

        /** Keeps its own copy. */
        public Nothing {
            tried = List.copyOf(tried);
        }
    }

    /**
     * One thing that was looked at.
     *
     * @param what it was thought to be, such as "feed that the page declares"
     * @param taken whether it is what was found
     * @param reason why it was taken or not
     */
    record Tried(String address, String what, boolean taken, String reason) {}
}
