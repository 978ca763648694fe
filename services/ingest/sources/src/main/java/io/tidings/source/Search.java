package io.tidings.source;

import io.tidings.feed.FeedFormat;
import io.tidings.feed.LinkPattern;
import io.tidings.fetch.FetchKind;
import io.tidings.fetch.FetchOutcome.Fetched;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One search for a source: what it may still ask, what it tried, and the best that it found so far. For one thread. */
final class Search {

    private static final int MOST_REQUESTS = 12;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Documents documents;
    private final InstantSource clock;
    private final Instant end;
    private final List<Finding.Tried> tried = new ArrayList<>();
    private final Set<URI> seen = new HashSet<>();
    private Optional<Suggestion> best = Optional.empty();
    private int asked;

    /** A list that could be watched. */
    record Suggestion(SourceSettings settings, Listing.Read read, Worth worth, String why) {}

    Search(Documents documents, InstantSource clock) {
        this.documents = documents;
        this.clock = clock;
        this.end = clock.instant().plus(LONGEST);
    }

    Documents.Answer open(URI address) throws InterruptedException {
        asked++;
        seen.add(address);
        Documents.Answer answer = documents.ask(address, FetchKind.FEED, Optional.empty());
        if (answer instanceof Documents.Answer.Got(Fetched there)) {
            seen.add(there.route().last());
        }
        return answer;
    }

    void note(URI address, String what, String reason) {
        tried.add(new Finding.Tried(address.toString(), what, false, reason));
    }

    /** Whether enough was asked of the site, or for long enough. */
    boolean spent() {
        return asked >= MOST_REQUESTS || !clock.instant().isBefore(end);
    }

    /** Looks at a candidate; true when nothing better need be looked for. */
    boolean settledBy(Candidate candidate) throws InterruptedException {
        if (seen.contains(candidate.address())) {
            return false;
        }
        if (spent()) {
            note(candidate.address(), candidate.what(), "not tried: enough was asked of the site for one search");
            return false;
        }
        switch (open(candidate.address())) {
            case Documents.Answer.Got got -> weigh(candidate, got.answer());
            case Documents.Answer.Not not ->
                note(candidate.address(), candidate.what(), ListingWords.of(not.listing()));
            case Documents.Answer.Same same -> note(candidate.address(), candidate.what(), "it said nothing");
        }
        return best.filter(found -> found.worth() == Worth.RECENT).isPresent();
    }

    /** Looks at a candidate that is there already. */
    void weigh(Candidate candidate, Fetched answer) throws InterruptedException {
        SourceSettings settings = Suppositions.feed(answer);
        switch (new ListLook(documents, Look.glance(settings), FetchKind.FEED, WebSourceReader::feed).of(answer)) {
            case Listing.Read read
            when unwanted(candidate, read) ->
                note(candidate.address(), candidate.what(), ListingWords.of(read) + ", pages of all kinds");
            case Listing.Read read -> offer(candidate.what(), narrowed(Suppositions.told(settings, read), read));
            case Listing other -> note(candidate.address(), candidate.what(), ListingWords.of(other));
        }
    }

    private static boolean unwanted(Candidate candidate, Listing.Read read) {
        return candidate.sitemap()
                && read.about().format() != FeedFormat.NEWS_SITEMAP
                && ListingGuess.newsy(read.items()).isEmpty();
    }

    /** Of a list of a whole site, only what is news by its address. */
    private Suggestion narrowed(SourceSettings settings, Listing.Read read) {
        Worth worth = Worth.of(read, clock.instant());
        Optional<LinkPattern> news = worth == Worth.WHOLE_SITE ? ListingGuess.newsy(read.items()) : Optional.empty();
        String why = ListingWords.of(read) + ", " + worth.words();
        return news.map(pattern -> new Suggestion(
                        Suppositions.with(settings, pattern),
                        Suppositions.only(read, pattern),
                        worth,
                        why + "; those that fit " + pattern.pattern() + " count"))
                .orElseGet(() -> new Suggestion(settings, read, worth, why));
    }

    /** Keeps what is better than the best so far. */
    void offer(String what, Suggestion suggestion) {
        note(suggestion.settings().address(), what, suggestion.why());
        if (best.isEmpty() || suggestion.worth().compareTo(best.get().worth()) < 0) {
            best = Optional.of(suggestion);
        }
    }

    /** Whether the best so far is at least so good. */
    boolean has(Worth least) {
        return best.filter(found -> found.worth().compareTo(least) <= 0).isPresent();
    }

    Finding end(String otherwise) {
        if (best.isEmpty()) {
            return new Finding.Nothing(otherwise, tried);
        }
        Suggestion found = best.get();
        String address = found.settings().address().toString();
        List<Finding.Tried> marked = tried.stream()
                .map(one -> one.address().equals(address) && one.reason().equals(found.why())
                        ? new Finding.Tried(one.address(), one.what(), true, one.reason())
                        : one)
                .toList();
        return new Finding.Found(found.settings(), found.read(), found.why(), marked);
    }
}
