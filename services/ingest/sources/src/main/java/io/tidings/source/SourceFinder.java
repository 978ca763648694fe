package io.tidings.source;

import io.tidings.feed.FeedCandidate;
import io.tidings.feed.FeedDiscovery;
import io.tidings.feed.FeedOutcome;
import io.tidings.fetch.FetchOutcome.Fetched;
import io.tidings.fetch.Fetcher;
import io.tidings.fetch.Refusal;
import io.tidings.page.Page;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds what to watch from whatever address somebody pastes: a feed, a home page, any page of a site, a folder. Asks little: a dozen
 * requests at most, each in its turn, and fewer once a list with something recent is found. Thread-safe; a call blocks.
 */
public final class SourceFinder {

    private static final int MOST_CANDIDATES = 5;
    private static final int MOST_GUESSES = 4;
    private static final int MOST_SITEMAPS = 2;
    private static final int MOST_SECTIONS = 2;
    private static final int LEAST_TEXT = 200;

    private final Fetcher fetcher;
    private final Documents documents;
    private final FolderReader folders;
    private final InstantSource clock;

    /**
     * A finder.
     *
     * @param fetcher asks the web; its turns may be shorter than those of the checks, since somebody waits
     * @param folders below which folders of files may lie
     * @param clock tells what is recent, and when a search has taken long enough
     */
    public SourceFinder(Fetcher fetcher, List<Path> folders, InstantSource clock) {
        this.fetcher = fetcher;
        this.documents = new Documents(fetcher);
        this.folders = new FolderReader(folders);
        this.clock = clock;
    }

    /** Finds; what cannot be found is an outcome. */
    public Finding find(String pasted) throws InterruptedException {
        return switch (PastedAddress.read(pasted)) {
            case PastedAddress.Wrong wrong -> new Finding.Nothing(wrong.reason(), List.of());
            case PastedAddress.Folder folder -> folder(folder.address());
            case PastedAddress.Web web -> web(web);
        };
    }

    /** Looks at what settings that somebody made would bring. */
    public Finding look(SourceSettings settings) throws InterruptedException {
        Listing listing = new WebSourceReader(fetcher, folders.allowed()).glance(settings);
        String what = settings.kind().key() + " as it is set up";
        String reason = ListingWords.of(listing);
        boolean read = listing instanceof Listing.Read;
        List<Finding.Tried> tried = List.of(new Finding.Tried(settings.address().toString(), what, read, reason));
        return listing instanceof Listing.Read there
                ? new Finding.Found(settings, there, reason, tried)
                : new Finding.Nothing(reason, tried);
    }

    private Finding folder(URI address) {
        SourceSettings settings = Suppositions.of(SourceKind.FOLDER, address, Optional.empty());
        Listing listing = folders.read(Look.glance(settings));
        String what = "folder of files";
        String reason = ListingWords.of(listing);
        boolean read = listing instanceof Listing.Read;
        List<Finding.Tried> tried = List.of(new Finding.Tried(address.toString(), what, read, reason));
        return listing instanceof Listing.Read there
                ? new Finding.Found(Suppositions.told(settings, there), there, reason, tried)
                : new Finding.Nothing(reason, tried);
    }

    private Finding web(PastedAddress.Web web) throws InterruptedException {
        Search search = new Search(documents, clock);
        Documents.Answer answer = search.open(web.address());
        if (answer instanceof Documents.Answer.Not(Listing why)
                && silent(why)
                && web.otherwise().isPresent()) {
            search.note(web.address(), "the address over https", ListingWords.of(why));
            answer = search.open(web.otherwise().get());
        }
        return switch (answer) {
            case Documents.Answer.Not not -> {
                search.note(
                        web.otherwise().orElse(web.address()), "the address itself", ListingWords.of(not.listing()));
                yield search.end(ListingWords.of(not.listing()));
            }
            case Documents.Answer.Same same -> search.end("the address gave no content");
            case Documents.Answer.Got got -> there(search, got.answer());
        };
    }

    /** Whether nobody answered; perhaps somebody does over plain http. */
    private static boolean silent(Listing listing) {
        return listing instanceof Listing.Failed
                || (listing instanceof Listing.Forbidden(Refusal refusal) && refusal.passing());
    }

    private Finding there(Search search, Fetched answer) throws InterruptedException {
        FeedOutcome outcome = WebSourceReader.feed(answer);
        if (outcome instanceof FeedOutcome.NotAFeed other && html(answer, other)) {
            return page(search, answer);
        }
        search.weigh(new Candidate(answer.route().last(), "the address itself", false), answer);
        return search.end(ListingWords.of(new Listing.Unreadable(
                switch (outcome) {
                    case FeedOutcome.Refused refused -> refused.reason();
                    case FeedOutcome.NotAFeed other ->
                        other.reason() + "; give a feed, a page or the home page of a site";
                    case FeedOutcome.Read read -> "it lists nothing that can be watched";
                })));
    }

    private static boolean html(Fetched answer, FeedOutcome.NotAFeed other) {
        String type = answer.body().contentType().orElse("").toLowerCase(Locale.ROOT);
        return type.contains("html") || other.reason().contains("HTML");
    }

    private Finding page(Search search, Fetched answer) throws InterruptedException {
        WebPage page = WebPage.of(answer);
        boolean settled = feeds(search, page) || sitemaps(search, page) || listing(search, page);
        if (!settled && !search.has(Worth.UNDATED)) {
            sections(search, page);
        }
        if (!search.has(Worth.WHOLE_SITE)) {
            watch(search, page);
        }
        return search.end(
                "there is no feed, no list of links that look like announcements, and hardly a text to watch");
    }

    private boolean feeds(Search search, WebPage page) throws InterruptedException {
        List<Candidate> stated = new ArrayList<>();
        List<Candidate> guessed = new ArrayList<>();
        for (FeedCandidate found : FeedDiscovery.find(page.html(), page.address())) {
            List<Candidate> group = found.origin() == FeedCandidate.Origin.WELL_KNOWN ? guessed : stated;
            Addresses.read(found.address())
                    .map(address -> Candidate.of(found, address))
                    .filter(candidate -> !candidate.sitemap())
                    .ifPresent(group::add);
        }
        return anyOf(search, stated, MOST_CANDIDATES)
                || (!search.has(Worth.UNDATED) && anyOf(search, guessed, MOST_GUESSES));
    }

    private boolean sitemaps(Search search, WebPage page) throws InterruptedException {
        List<Candidate> named = new ArrayList<>();
        // News first: the others list everything.
        for (URI sitemap : fetcher.sitemaps(page.address())) {
            boolean news = sitemap.toString().toLowerCase(Locale.ROOT).contains("news");
            named.add(news ? 0 : named.size(), Candidate.named(sitemap));
        }
        return !search.has(Worth.UNDATED) && anyOf(search, named, MOST_SITEMAPS);
    }

    private static boolean anyOf(Search search, List<Candidate> candidates, int most) throws InterruptedException {
        for (Candidate candidate : candidates.stream().limit(most).toList()) {
            if (search.settledBy(candidate)) {
                return true;
            }
        }
        return false;
    }

    private boolean listing(Search search, WebPage page) {
        Optional<ListingGuess> guess = ListingGuess.of(page.html(), page.address());
        guess.flatMap(found -> page.listing(found, clock.instant()))
                .ifPresentOrElse(
                        found -> search.offer("page that lists announcements", found),
                        () -> search.note(
                                page.address(),
                                "page that lists announcements",
                                "no group of its links is convincing"));
        return guess.isPresent() && search.has(Worth.RECENT);
    }

    /** Home pages often show little; the page of the news or the press shows more. */
    private void sections(Search search, WebPage page) throws InterruptedException {
        for (URI section : page.sections().stream().limit(MOST_SECTIONS).toList()) {
            if (!search.spent() && search.open(section) instanceof Documents.Answer.Got(Fetched there)) {
                WebPage inner = WebPage.of(there);
                if (feeds(search, inner) || listing(search, inner) || search.has(Worth.UNDATED)) {
                    return;
                }
            }
        }
    }

    private static void watch(Search search, WebPage page) {
        Page read = page.page();
        if (read.text().length() < LEAST_TEXT) {
            search.note(page.address(), "page to be watched", "it has hardly any text");
            return;
        }
        search.offer("page to be watched", page.watched());
    }
}
