package io.tidings.source;

import io.tidings.feed.Feed;
import io.tidings.feed.FeedItem;
import io.tidings.feed.FeedOutcome;
import io.tidings.fetch.FetchKind;
import io.tidings.fetch.FetchOutcome.Fetched;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Follows a list that goes on at other addresses of its host, a little way.
 *
 * @param pages how many to read, with the first
 */
record FurtherPages(Documents documents, FetchKind kind, ListLook.Reading reading, int pages) {

    private static final int ENOUGH_ITEMS = 200;

    /** Adds the items of the next pages, each address once; what it returns says why it could not go on. */
    Optional<String> read(URI first, Feed feed, List<FeedItem> items) throws InterruptedException {
        Set<URI> seen = new HashSet<>(Set.of(first));
        Set<Object> known = new HashSet<>();
        items.forEach(item -> known.add(sign(item)));
        Optional<URI> next = feed.next().flatMap(Addresses::read);
        while (next.isPresent() && seen.size() < pages && items.size() < ENOUGH_ITEMS) {
            URI here = next.get();
            if (!Objects.equals(here.getHost(), first.getHost()) || !seen.add(here)) {
                return Optional.empty();
            }
            Optional<Feed> page = page(here);
            if (page.isEmpty()) {
                return Optional.of("its next page " + here + " could not be read at the first look");
            }
            page.get().items().stream().filter(item -> known.add(sign(item))).forEach(items::add);
            next = page.get().next().flatMap(Addresses::read);
        }
        return Optional.empty();
    }

    private Optional<Feed> page(URI address) throws InterruptedException {
        if (!(documents.ask(address, kind, Optional.empty()) instanceof Documents.Answer.Got(Fetched answer))) {
            return Optional.empty();
        }
        return reading.read(answer) instanceof FeedOutcome.Read(Feed feed) ? Optional.of(feed) : Optional.empty();
    }

    private static Object sign(FeedItem item) {
        return item.id().or(item::link).<Object>map(known -> known).orElse(item);
    }
}
