package io.tidings.source;

import io.tidings.feed.Feed;
import io.tidings.feed.FeedFormat;
import io.tidings.feed.FeedItem;
import io.tidings.feed.FeedOutcome;
import io.tidings.feed.ScheduleHints;
import io.tidings.fetch.CheckHints;
import io.tidings.fetch.FetchKind;
import io.tidings.fetch.FetchOutcome.Fetched;
import io.tidings.fetch.Validators;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** One look at a list: its document, and what that leads to. */
record ListLook(Documents documents, Look look, FetchKind kind, Reading reading) {

    /** Reads an answer as a list. */
    interface Reading {
        FeedOutcome read(Fetched answer);
    }

    /** Asks for the document first. */
    Listing run() throws InterruptedException {
        return switch (documents.ask(look.address(), kind, look.main())) {
            case Documents.Answer.Not not -> not.listing();
            case Documents.Answer.Same same -> same.unchanged();
            case Documents.Answer.Got got -> of(got.answer());
        };
    }

    /** What the document itself, once it is there, comes to. */
    Listing of(Fetched answer) throws InterruptedException {
        return switch (reading.read(answer)) {
            case FeedOutcome.Refused refused -> new Listing.Unreadable(refused.reason());
            case FeedOutcome.NotAFeed other -> new Listing.Unreadable(other.reason() + rightFor(other));
            case FeedOutcome.Read read -> listed(answer, read.feed());
        };
    }

    private static String rightFor(FeedOutcome.NotAFeed other) {
        return other.reason().contains("HTML")
                ? "; give the address of a feed, or make the source a listing with a link pattern"
                : "; a feed, a sitemap or GOV.UK's JSON can be read";
    }

    private Listing listed(Fetched answer, Feed feed) throws InterruptedException {
        if (feed.format() == FeedFormat.SITEMAP_INDEX) {
            return new SitemapsLook(documents, look, reading).look(answer, feed);
        }
        List<FeedItem> items = new ArrayList<>(feed.items());
        List<String> repairs = new ArrayList<>(RepairWords.of(feed));
        if (look.first()) {
            new FurtherPages(documents, kind, reading, look.pages())
                    .read(answer.route().last(), feed, items)
                    .ifPresent(repairs::add);
        }
        List<FeedItem> counting = items.stream().filter(look::counts).toList();
        if (feed.format() == FeedFormat.LISTING && counting.isEmpty()) {
            return new Listing.Unreadable("no link of the page fits the pattern "
                    + look.source().links().orElseThrow().pattern()
                    + "; perhaps the site was rebuilt: look at the page and change the pattern");
        }
        // Kept even when they say nothing: that there was a look makes the next one not the first.
        List<Validators> known = List.of(answer.validators());
        return new Listing.Read(counting, known, about(answer, feed, repairs));
    }

    static Listing.About about(Fetched answer, Feed feed, List<String> repairs) {
        ScheduleHints said = feed.hints();
        CheckHints hints = new CheckHints(said.interval(), said.skippedHours(), said.skippedDays());
        URI here = answer.route().last();
        String title = feed.title().isBlank() ? String.valueOf(here.getHost()) : feed.title();
        return new Listing.About(
                feed.format(),
                title,
                hints.and(answer.freshFor()),
                repairs,
                answer.route().permanent());
    }
}
