package io.tidings.source;

import io.tidings.feed.FeedFormat;
import io.tidings.feed.FeedOutcome;
import io.tidings.feed.ListingReader;
import io.tidings.fetch.CheckHints;
import io.tidings.fetch.FetchOutcome.Fetched;
import io.tidings.page.Page;
import io.tidings.page.PageReader;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A page on which a source is looked for. */
record WebPage(Fetched answer, String html, Page page) {

    private static final int MOST_LINKS = 5_000;

    /** Words of links to where announcements are, the likeliest first. */
    private static final List<Pattern> SECTIONS = List.of(
            Pattern.compile(
                    "(?i)press releases?|pressemitteilungen|communiqués? de presse|notas? de prensa|announcements"),
            Pattern.compile(
                    "(?i)(latest |all |more |our )?news( (room|stories|archive|and .*))?|newsroom|presse|nieuws|noticias"
                            + "|actualités|aktuelles|meldungen|media releases?"),
            Pattern.compile("(?i)(press|media)( .*)?|statements?( .*)?|publications"));

    static WebPage of(Fetched answer) {
        byte[] bytes = answer.body().bytes();
        Optional<String> type = answer.body().contentType();
        Page page = bytes.length > PageReader.MAX_BYTES
                ? PageReader.read("")
                : PageReader.read(bytes, type, answer.route().last());
        return new WebPage(answer, PageReader.decoded(bytes, type), page);
    }

    URI address() {
        return answer.route().last();
    }

    Optional<Search.Suggestion> listing(ListingGuess guess, Instant now) {
        if (!(new ListingReader().read(html, address(), guess.pattern()) instanceof FeedOutcome.Read list)) {
            return Optional.empty();
        }
        SourceSettings settings = Suppositions.told(Suppositions.listing(answer, guess.pattern()), page);
        Listing.Read read = new Listing.Read(
                list.feed().items(), List.of(), ListLook.about(answer, list.feed(), RepairWords.of(list.feed())));
        Worth worth = Worth.of(read, now);
        return Optional.of(new Search.Suggestion(settings, read, worth, guess.why()));
    }

    /** The page as a source of its own, worth little beside any list. */
    Search.Suggestion watched() {
        SourceSettings settings = Suppositions.told(Suppositions.page(answer), page);
        WatchedPage watched = WatchedPage.of(address(), answer);
        Listing.About about = new Listing.About(
                FeedFormat.PAGE,
                page.title(),
                CheckHints.NONE,
                watched.repairs(),
                answer.route().permanent());
        Listing.Read read = new Listing.Read(List.of(watched.item()), List.of(), about);
        String why = "nothing better was found, so the page itself can be watched for changes";
        return new Search.Suggestion(settings, read, Worth.WHOLE_SITE, why);
    }

    /** Pages of the same host that its links call news, press and the like. */
    List<URI> sections() {
        Map<URI, Integer> ranked = new LinkedHashMap<>();
        for (Element link : Jsoup.parse(html, address().toString()).select("a[href]").stream()
                .limit(MOST_LINKS)
                .toList()) {
            Optional<URI> to = Addresses.read(link.absUrl("href").split("#", 2)[0])
                    .filter(found -> Objects.equals(found.getHost(), address().getHost()) && !found.equals(address()));
            int rank = rank(link.text().strip());
            to.filter(found -> rank < SECTIONS.size()).ifPresent(found -> ranked.merge(found, rank, Math::min));
        }
        return ranked.entrySet().stream()
                .sorted(Comparator.comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static int rank(String words) {
        int rank = 0;
        while (rank < SECTIONS.size()
                && !(words.length() < 60 && SECTIONS.get(rank).matcher(words).matches())) {
            rank++;
        }
        return rank;
    }
}
