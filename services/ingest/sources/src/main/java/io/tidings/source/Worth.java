package io.tidings.source;

import io.tidings.feed.FeedDate;
import io.tidings.feed.FeedFormat;
import io.tidings.feed.FeedItem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How good a list is as a source, the best first. */
enum Worth {
    /** Something was announced in the last year. */
    RECENT,
    /** It lists things without dates. */
    UNDATED,
    /** Nothing for a year. */
    OLD,
    /** It lists pages of all kinds, not announcements. */
    WHOLE_SITE,
    /** It lists nothing. */
    EMPTY;

    private static final Duration RECENTLY = Duration.ofDays(366);

    static Worth of(Listing.Read read, Instant now) {
        List<FeedItem> items = read.items();
        if (items.isEmpty()) {
            return EMPTY;
        }
        boolean all = read.about().format() == FeedFormat.SITEMAP
                || read.about().format() == FeedFormat.SITEMAP_INDEX
                || read.about().format() == FeedFormat.TEXT_SITEMAP;
        if (all) {
            return WHOLE_SITE;
        }
        Optional<Instant> newest = items.stream()
                .flatMap(item -> item.published().or(item::updated).stream())
                .map(FeedDate::instant)
                .max(Instant::compareTo);
        return newest.map(date -> date.isAfter(now.minus(RECENTLY)) ? RECENT : OLD)
                .orElse(UNDATED);
    }

    String words() {
        return switch (this) {
            case RECENT -> "with something from the last year";
            case UNDATED -> "without dates";
            case OLD -> "nothing of it from the last year";
            case WHOLE_SITE -> "pages of all kinds, not only announcements";
            case EMPTY -> "so it tells nothing now";
        };
    }
}
