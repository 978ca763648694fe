package io.tidings.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds where the feeds of a site may be, from one of its pages. */
public final class FeedDiscovery {

    private static final int MOST_LINKS = 20_000;
    private static final int MOST_CANDIDATES = 30;

    private static final Pattern TYPE = Pattern.compile("application/(rss|atom|rdf|feed)\\+(xml|json)");
    private static final Pattern LOOSE_TYPE = Pattern.compile("(application|text)/(rss|atom|rdf|xml|json)");
    private static final Pattern FEED_PATH = Pattern.compile(
            "(?i)(/(rss|feeds?|atom)([./?]|$)|[./_-](rss|atom|rdf)(\\.xml|\\.php|\\.aspx?)?([?/]|$)|(rss|feed|atom|news)\\.(xml|json)([?]|$)|[?&](feed|format|type|output)=(rss|atom|feed)).*");
    private static final Pattern ASIDE = Pattern.compile("(?i)\\b(comments?|kommentare|replies|podcasts?)\\b");
    private static final Pattern WANTED =
            Pattern.compile("(?i)(press|news|announce|release|aktuell|presse|actualit|noticias|prensa|stampa)");

    private FeedDiscovery() {}

    /**
     * Ranks candidates, the likeliest first, each address once; an address of the page itself is none.
     *
     * @param html the page, decoded
     * @param address absolute address of the page
     */
    public static List<FeedCandidate> find(String html, URI address) {
        Document page = Jsoup.parse(html, address.toString());
        Map<String, FeedCandidate> best = new LinkedHashMap<>();
        Stream.of(declared(page), linked(page), KnownPlaces.of(address, page))
                .flatMap(List::stream)
                .filter(candidate -> !candidate.address().equals(address.toString()))
                .forEach(candidate -> best.merge(
                        candidate.address(), candidate, (one, two) -> one.score() >= two.score() ? one : two));
        return best.values().stream()
                .sorted(Comparator.comparingInt(FeedCandidate::score).reversed())
                .limit(MOST_CANDIDATES)
                .toList();
    }

    private static List<FeedCandidate> declared(Document page) {
        List<FeedCandidate> found = new ArrayList<>();
        for (Element link : page.select("link[rel][href]")) {
            String rel = " " + link.attr("rel").toLowerCase(Locale.ROOT) + " ";
            boolean feed = (rel.contains(" alternate ") || rel.contains(" feed ")) && isFeed(link);
            if (feed) {
                candidate(link, 90, FeedCandidate.Origin.DECLARED).ifPresent(found::add);
            } else if (rel.contains(" sitemap ")) {
                candidate(link, 45, FeedCandidate.Origin.DECLARED).ifPresent(found::add);
            }
        }
        return found;
    }

    private static boolean isFeed(Element link) {
        String type = link.attr("type").toLowerCase(Locale.ROOT);
        boolean loose = LOOSE_TYPE.matcher(type).lookingAt()
                && FEED_PATH.matcher(link.attr("href")).find();
        return TYPE.matcher(type).lookingAt()
                || loose
                || (type.isBlank() && link.attr("rel").contains("feed"));
    }

    private static List<FeedCandidate> linked(Document page) {
        return page.select("a[href]").stream()
                .limit(MOST_LINKS)
                .filter(link -> FEED_PATH.matcher(link.attr("href")).find())
                .flatMap(link -> candidate(link, 60, FeedCandidate.Origin.LINKED).stream())
                .toList();
    }

    /** Feeds of news rise, feeds of comments and of other hosts fall. */
    private static Optional<FeedCandidate> candidate(Element link, int score, FeedCandidate.Origin origin) {
        String title = Markup.line(link.attr("title").isBlank() ? link.text() : link.attr("title"));
        String told = title + " " + link.attr("href");
        int weighed = score
                + (WANTED.matcher(told).find() ? 8 : 0)
                - (ASIDE.matcher(told).find() ? 50 : 0);
        return Links.resolve(link.baseUri(), link.attr("href"))
                .map(address -> new FeedCandidate(
                        address, title, origin, Math.max(0, weighed - (KnownPlaces.sameHost(address, link) ? 0 : 15))));
    }
}
