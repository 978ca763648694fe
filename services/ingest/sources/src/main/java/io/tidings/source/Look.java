package io.tidings.source;

import io.tidings.feed.FeedItem;
import io.tidings.fetch.Validators;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What is looked at, and what the last good look gave. */
record Look(SourceSettings source, List<Validators> unless) {

    Look {
        unless = List.copyOf(unless);
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
