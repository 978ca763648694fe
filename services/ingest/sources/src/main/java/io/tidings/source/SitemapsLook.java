package io.tidings.source;

import io.tidings.feed.Feed;
import io.tidings.feed.FeedFormat;
import io.tidings.feed.FeedItem;
import io.tidings.feed.FeedOutcome;
import io.tidings.fetch.FetchKind;
import io.tidings.fetch.FetchOutcome.Fetched;
import io.tidings.fetch.Validators;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One look at an index of sitemaps: reads those that changed, the newest first. What does not fit into one look is read at the
 * next ones, since the index's own validators are then not kept and it is asked for whole again. For one look, by one thread.
 */
final class SitemapsLook {

    private static final int MOST_KNOWN = 1_000;
    private static final int MOST_ITEMS = 50_000;
    private static final int MOST_DEPTH = 2;

    private final Documents documents;
    private final Look look;
    private final ListLook.Reading reading;
    private final List<FeedItem> items = new ArrayList<>();
    private final List<String> repairs = new ArrayList<>();
    private final Map<String, Validators> known = new LinkedHashMap<>();
    private Optional<Listing> trouble = Optional.empty();
    private boolean whole = true;
    private int asked;
    private int read;

    SitemapsLook(Documents documents, Look look, ListLook.Reading reading) {
        this.documents = documents;
        this.look = look;
        this.reading = reading;
    }

    Listing look(Fetched answer, Feed index) throws InterruptedException {
        repairs.addAll(RepairWords.of(index));
        follow(index, 1);
        if (read == 0 && trouble.isPresent()) {
            return trouble.get();
        }
        List<Validators> next = new ArrayList<>();
        Validators nothing = new Validators(answer.validators().of(), Optional.empty(), Optional.empty());
        // The same index may name a sitemap that changed: its dates may be mere days.
        next.add(whole ? answer.validators().withoutDigest() : nothing);
        next.addAll(known.values());
        return new Listing.Read(items, next, ListLook.about(answer, index, repairs));
    }

    private void follow(Feed index, int depth) throws InterruptedException {
        List<SitemapEntry> named = index.items().stream()
                .flatMap(item -> SitemapEntry.of(item).stream())
                .sorted(Comparator.comparing(SitemapEntry::newness).reversed())
                .toList();
        if (named.size() > MOST_KNOWN) {
            repairs.add("the index names " + named.size() + " sitemaps; the newest " + MOST_KNOWN + " are read");
        }
        for (SitemapEntry entry : named.stream().limit(MOST_KNOWN).toList()) {
            // Without a date an index may stand still while what it names does not.
            whole &= entry.changed().isPresent();
            if (!known.containsKey(entry.address().toString())) {
                take(entry, depth);
            }
        }
    }

    private void take(SitemapEntry entry, int depth) throws InterruptedException {
        Optional<Validators> before = look.of(entry.address());
        before.ifPresent(validators -> known.put(entry.address().toString(), validators));
        if (before.isPresent() && entry.unchangedSince(before.get())) {
            return;
        }
        if (asked >= look.sitemaps() || items.size() >= MOST_ITEMS || postponed()) {
            whole = false;
            return;
        }
        asked++;
        switch (documents.ask(entry.address(), FetchKind.FEED, before)) {
            case Documents.Answer.Same same -> read++;
            case Documents.Answer.Not not -> missed(entry, not.listing());
            case Documents.Answer.Got got -> {
                entry.remembered(got.answer().validators())
                        .ifPresent(said -> known.put(entry.address().toString(), said));
                listed(entry, got.answer(), depth);
            }
        }
    }

    private boolean postponed() {
        return trouble.filter(Listing.Postponed.class::isInstance).isPresent();
    }

    private void missed(SitemapEntry entry, Listing why) {
        switch (why) {
            case Listing.Gone gone -> {
                repairs.add("the sitemap " + entry.address() + " is not there");
                entry.seen().ifPresent(said -> known.put(entry.address().toString(), said));
            }
            case Listing.Postponed later -> whole = false;
            case Listing other -> {
                repairs.add("the sitemap " + entry.address() + " could not be read");
                whole = false;
            }
        }
        trouble = postponed() || (trouble.isPresent() && !(why instanceof Listing.Postponed))
                ? trouble
                : Optional.of(why);
    }

    private void listed(SitemapEntry entry, Fetched answer, int depth) throws InterruptedException {
        switch (reading.read(answer)) {
            case FeedOutcome.Refused refused -> unreadable(entry, refused.reason());
            case FeedOutcome.NotAFeed other -> unreadable(entry, other.reason());
            case FeedOutcome.Read(Feed feed)
            when feed.format() == FeedFormat.SITEMAP_INDEX -> {
                // What an inner index names is remembered; it is itself asked for whole each time.
                known.remove(entry.address().toString());
                whole = false;
                read++;
                if (depth < MOST_DEPTH) {
                    follow(feed, depth + 1);
                }
            }
            case FeedOutcome.Read(Feed feed) -> {
                read++;
                repairs.addAll(RepairWords.of(feed));
                feed.items().stream().filter(look::counts).forEach(items::add);
            }
        }
    }

    private void unreadable(SitemapEntry entry, String reason) {
        repairs.add("the sitemap " + entry.address() + " could not be read: " + reason);
        trouble = trouble.or(() -> Optional.of(new Listing.Unreadable(reason)));
    }
}
