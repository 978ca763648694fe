package io.tidings.ingest.service.sources;

import io.tidings.fetch.ItemRecheck;
import io.tidings.fetch.ItemRecheck.News;
import io.tidings.fetch.ItemRecheck.Seen;
import io.tidings.fetch.ItemRecheck.Standing;
import io.tidings.ingest.service.sources.PageRow.Voice;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What a look means for a page's row: pure, told the time. */
final class PageStanding {

    /** Failures in a row before a page that was never read counts as one that cannot be: two days and more. */
    static final int GIVEN_UP = 10;

    private static final Duration STEP = Duration.ofHours(1);
    private static final int SLOWEST = 24;
    private static final int LAST = 60;
    private static final Duration ONE_DAY = Duration.ofDays(1);

    private PageStanding() {}

    /** It was read for the first time. */
    static void first(PageRow page, Instant now) {
        page.voice = Voice.PAGE;
        page.went(ItemRecheck.first(now));
    }

    /** It was seen; what is told of it, if anything. */
    static Optional<News> seen(PageRow page, Seen seen, Instant now) {
        ItemRecheck.Decision decision = ItemRecheck.after(page.state(), seen, now);
        page.went(decision);
        return decision.news();
    }

    /** It is gone; what is told of it, if it ever said anything. */
    static Optional<News> gone(PageRow page, int status, Instant now) {
        ItemRecheck.Decision decision = ItemRecheck.after(page.state(), Seen.GONE, now);
        page.went(decision);
        page.lastReason = "there is nothing at its address (" + status + ")";
        return decision.news().filter(news -> page.announcementId != null);
    }

    /** There was no usable answer: later and later, and in the end no more until its list speaks of it again. */
    static void failed(PageRow page, String reason, Optional<Instant> notBefore, Instant now) {
        page.failures++;
        Instant planned = now.plus(STEP.multipliedBy(Math.min(page.failures, SLOWEST)));
        Instant next = notBefore.filter(wish -> wish.isAfter(planned)).orElse(planned);
        page.without(reason, page.failures >= LAST ? null : next);
    }

    /** Something is there, but it says nothing; it may do so at one of the later looks. */
    static void unreadable(PageRow page, String reason, Instant now) {
        if (page.voice == Voice.NOBODY || page.voice == Voice.OTHER) {
            ItemRecheck.Decision decision =
                    ItemRecheck.after(new ItemRecheck.State(Standing.PRESENT, page.since, page.step), Seen.SAME, now);
            page.went(decision);
            page.without(reason, page.nextLook);
            return;
        }
        page.failures++;
        page.without(reason, page.failures >= LAST ? null : now.plus(ONE_DAY));
    }

    /** Its list took it back; what is told of it, if it ever said anything and was not withdrawn before. */
    static Optional<News> takenBack(PageRow page, Instant now) {
        boolean news = page.announcementId != null && page.standing != Standing.WITHDRAWN;
        page.state(new ItemRecheck.State(Standing.WITHDRAWN, now, 0));
        page.without(page.announcementId == null ? "it was withdrawn before it was read" : "its list says so", null);
        page.failures = 0;
        return news ? Optional.of(News.WITHDRAWN) : Optional.empty();
    }

    /** Another page speaks for it; whether it is looked at again, since a temporary redirect may lead elsewhere next time. */
    static void elsewhere(PageRow page, String where, boolean again, Instant now) {
        page.voice = Voice.OTHER;
        ItemRecheck.Decision decision =
                ItemRecheck.after(new ItemRecheck.State(Standing.PRESENT, page.since, page.step), Seen.SAME, now);
        page.went(decision);
        page.without("another page speaks for it: " + where, again ? page.nextLook : null);
    }
}
