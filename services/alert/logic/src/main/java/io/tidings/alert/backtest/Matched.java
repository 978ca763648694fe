package io.tidings.alert.backtest;

import io.tidings.alert.Verdict;
import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.Revision;
import java.time.Instant;

/**
 * A revision that the query matches.
 *
 * @param announcement of which announcement
 * @param revision which revision
 * @param title its headline
 * @param firstPublishedAt when it first went out
 * @param verdict what would have been done about it
 */
public record Matched(
        AnnouncementId announcement, Revision revision, String title, Instant firstPublishedAt, Verdict verdict) {

    /** Whether the person would have been told. */
    public boolean told() {
        return !(verdict instanceof Verdict.Withhold);
    }
}
