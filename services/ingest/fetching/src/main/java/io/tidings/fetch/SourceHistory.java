package io.tidings.fetch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a source did of late.
 *
 * @param checks its checks of the last weeks, oldest first
 * @param items when its new items were first seen in the last months, oldest first, those of the very first check left out
 * @param stopped why it is checked no more; empty when it is
 */
public record SourceHistory(List<Check> checks, List<Instant> items, Optional<String> stopped) {

    /** Keeps its own copies. */
    public SourceHistory {
        checks = List.copyOf(checks);
        items = List.copyOf(items);
    }

    /**
     * One check.
     *
     * @param reason why it did not go well; empty when it did
     * @param listed how many items the feed listed
     * @param repaired how many of these, or whether the feed as a whole (then all of them), needed repair
     */
    public record Check(Instant at, Result result, String reason, int listed, int repaired) {

        /** A check that went well. */
        public static Check good(Instant at, int listed, int repaired) {
            return new Check(at, Result.GOOD, "", listed, repaired);
        }

        /** A check that did not. */
        public static Check bad(Instant at, Result result, String reason) {
            return new Check(at, result, reason, 0, 0);
        }
    }

    /** How a check went. */
    public enum Result {
        /** Read, or unchanged. */
        GOOD,
        /** Read, from an address that it moved to for good. */
        MOVED,
        /** Not read. */
        FAILED,
        /** Forbidden by robots.txt. */
        FORBIDDEN
    }
}
