package io.tidings.ingest.service.sources;

import io.tidings.fetch.ItemRecheck.News;
import java.time.Duration;
import java.util.Optional;

/**
 * What a look came to, for the counters.
 *
 * @param outcome in one word
 * @param news what was told
 * @param took on the network
 * @param bytes of its body
 * @param repaired whether it was mended
 */
record LookReport(Outcome outcome, Optional<News> news, Duration took, long bytes, boolean repaired) {

    /** What a look came to, in one word. */
    enum Outcome {
        /** Read for the first time. */
        NEW,
        /** Read, and other than before. */
        CHANGED,
        /** Read, and as before. */
        SAME,
        /** Not sent, since it did not change (304). */
        NOT_MODIFIED,
        /** Not there. */
        GONE,
        /** It leads to, or is a copy of, another page. */
        ELSEWHERE,
        /** Read, but it seems not to be the page it was. */
        SUSPICIOUS,
        /** Its list took it back. */
        TAKEN_BACK,
        /** It may not be asked. */
        BLOCKED,
        /** There, but no announcement. */
        UNREADABLE,
        /** No usable answer. */
        FAILED,
        /** Not asked yet. */
        POSTPONED
    }

    static LookReport of(Outcome outcome) {
        return new LookReport(outcome, Optional.empty(), Duration.ZERO, 0, false);
    }

    static LookReport of(Outcome outcome, Optional<News> news) {
        return new LookReport(outcome, news, Duration.ZERO, 0, false);
    }

    /** The same after a body was read. */
    LookReport read(Duration time, long size, boolean mended) {
        return new LookReport(outcome, news, time, size, mended);
    }
}
