package io.tidings.source;

import io.tidings.feed.FeedDate;
import io.tidings.feed.FeedItem;
import io.tidings.fetch.Validators;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/**
 * A sitemap that an index names.
 *
 * @param changed when it last changed, as the index says
 */
record SitemapEntry(URI address, Optional<FeedDate> changed) {

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    static Optional<SitemapEntry> of(FeedItem item) {
        return item.link().flatMap(Addresses::read).map(address -> new SitemapEntry(address, item.updated()));
    }

    Instant newness() {
        return changed.map(FeedDate::instant).orElse(Instant.MIN);
    }

    /** Whether the index dates its last change before what was read then; a mere day may still have brought something after it. */
    boolean unchangedSince(Validators read) {
        Optional<Instant> then = read.lastModified().flatMap(SitemapEntry::date);
        return then.isPresent()
                && changed.filter(date -> !last(date).isAfter(then.get())).isPresent();
    }

    /** What to remember of an answer: its own validators, or the index's date where it has no date of its own. */
    Optional<Validators> remembered(Validators answered) {
        if (!answered.of().equals(address)) {
            return seen();
        }
        return Optional.of(
                new Validators(address, answered.etag(), answered.lastModified().or(this::stated), answered.digest()));
    }

    /** What to remember when an answer said nothing of its version. */
    Optional<Validators> seen() {
        return stated().map(date -> new Validators(address, Optional.empty(), Optional.of(date)));
    }

    private Optional<String> stated() {
        return changed.map(FeedDate::instant).map(HTTP_DATE::format);
    }

    private static Instant last(FeedDate date) {
        return date.timeStated() ? date.instant() : date.instant().plus(Duration.ofDays(1));
    }

    private static Optional<Instant> date(String written) {
        try {
            return Optional.of(HTTP_DATE.parse(written, Instant::from));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }
}
