package io.tidings.source;

import io.tidings.feed.FeedItem;
import io.tidings.fetch.Validators;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What is looked at, what the last good look gave, and how far a look goes.
 *
 * @param pages how many pages of a paged list a first look reads
 * @param sitemaps how many sitemaps of an index it reads
 */
record Look(SourceSettings source, List<Validators> unless, int pages, int sitemaps) {

    private static final int MOST_PAGES = 5;
    private static final int MOST_SITEMAPS = 20;

    Look {
        unless = List.copyOf(unless);
    }

    /** A look of a source that is watched. */
    static Look whole(SourceSettings source, List<Validators> unless) {
        return new Look(source, unless, MOST_PAGES, MOST_SITEMAPS);
    }

    /** A look at as little as shows what a source would give. */
    static Look glance(SourceSettings source) {
        return new Look(source, List.of(), 1, 1);
    }

    URI address() {
        return source.address();
    }

    /** Whether nobody has looked yet. */
    boolean first() {
        return unless.isEmpty();
    }

    /** What to send when the list itself is asked: its own, or, since it may have moved, the first, which goes nowhere else. */
    Optional<Validators> main() {
        return of(address()).or(() -> unless.stream().findFirst());
    }

    /** What is known of one document. */
    Optional<Validators> of(URI document) {
        return unless.stream().filter(known -> known.of().equals(document)).findFirst();
    }

    /** Whether an item of the list counts. */
    boolean counts(FeedItem item) {
        return source.links()
                .map(pattern -> item.link().filter(pattern::matches).isPresent())
                .orElse(true);
    }
}
