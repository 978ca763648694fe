package io.tidings.source;

import io.tidings.feed.FeedItem;
import io.tidings.feed.FeedOutcome;
import io.tidings.feed.LinkPattern;
import io.tidings.feed.ListingReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Guesses which links of a page lead to announcements: many alike in address, with headlines for words, perhaps with dates. Says
 * nothing when nothing is convincing.
 *
 * @param pattern which links
 * @param why in plain words
 */
record ListingGuess(LinkPattern pattern, String why) {

    private static final int MOST_LINKS = 5_000;
    private static final int MOST_TRIED = 3;
    private static final int LEAST_ITEMS = 4;
    private static final int HEADLINE = 4;
    private static final int LONG_HEADLINE = 6;

    private static final Pattern NEWSY = Pattern.compile(
            "(?i)(press|news|announce|release|statement|speech|media|aktuell|presse|meldung|actualit|communique|noticias"
                    + "|prensa|stampa|nieuws|comunicad)");
    private static final Pattern CHANGING = Pattern.compile("[0-9]+|(?=(.*[0-9]){4}).*");
    private static final Pattern NO_PAGE =
            Pattern.compile("(?i).*\\.(jpe?g|png|gif|svg|webp|css|js|ico|zip|mp[34]|ics|xml|rss)$");
    private static final String FURNITURE =
            "nav, body > header, body > footer, [role=navigation], [role=banner], [role=contentinfo], script, style";

    static Optional<ListingGuess> of(String html, URI address) {
        Map<String, Map<String, Integer>> clusters = clusters(html, address);
        return clusters.entrySet().stream()
                .filter(cluster -> cluster.getValue().size() >= LEAST_ITEMS)
                .filter(cluster -> cluster.getKey().length() < 400)
                .sorted(Comparator.comparingDouble(ListingGuess::weight).reversed())
                .limit(MOST_TRIED)
                .flatMap(cluster -> convincing(html, address, cluster.getKey()).stream())
                .findFirst();
    }

    /** The path that the newsy pages of a list of addresses have in common, if there is one. */
    static Optional<LinkPattern> newsy(List<FeedItem> items) {
        Map<String, Long> shapes = items.stream()
                .flatMap(item -> item.link().flatMap(Addresses::read).stream())
                .map(ListingGuess::shape)
                .filter(shape ->
                        NEWSY.matcher(shape).find() && !CHANGING.matcher(shape).matches())
                .collect(Collectors.groupingBy(shape -> shape, TreeMap::new, Collectors.counting()));
        return shapes.entrySet().stream()
                .filter(shape -> shape.getValue() >= LEAST_ITEMS)
                .max(Map.Entry.comparingByValue())
                .map(shape -> new LinkPattern(shape.getKey()));
    }

    /** Addresses by their shape, each with the number of words that lead there. */
    private static Map<String, Map<String, Integer>> clusters(String html, URI address) {
        Document page = Jsoup.parse(html, address.toString());
        page.select(FURNITURE).remove();
        Map<String, Map<String, Integer>> clusters = new HashMap<>();
        page.select("a[href]").stream().limit(MOST_LINKS).forEach(link -> {
            Optional<URI> to =
                    Addresses.read(link.absUrl("href").split("#", 2)[0]).filter(found -> near(found, address));
            to.ifPresent(found -> clusters.computeIfAbsent(shape(found), shape -> new HashMap<>())
                    .merge(found.toString(), words(link), Math::max));
        });
        return clusters;
    }

    private static boolean near(URI found, URI page) {
        String path = String.valueOf(found.getRawPath());
        return Objects.equals(found.getHost(), page.getHost())
                && path.length() > 1
                && !found.equals(page)
                && !NO_PAGE.matcher(path).matches();
    }

    private static int words(Element link) {
        Element heading = link.selectFirst("h1, h2, h3, h4, h5, h6");
        String text = (heading == null ? link : heading).text();
        return text.isBlank() ? 0 : text.split(" ", -1).length;
    }

    /** The address with stars for what differs from announcement to announcement: its end, dates and numbers on the way. */
    private static String shape(URI address) {
        String path = address.getRawPath();
        boolean slash = path.endsWith("/");
        String[] steps = path.substring(1, path.length() - (slash ? 1 : 0)).split("/", -1);
        List<String> shape = new ArrayList<>();
        for (int i = 0; i < steps.length; i++) {
            boolean end = i == steps.length - 1 && address.getRawQuery() == null;
            shape.add(end || CHANGING.matcher(steps[i]).matches() ? "*" : steps[i]);
        }
        String query =
                address.getRawQuery() == null ? "" : "?" + address.getRawQuery().replaceFirst("=.*", "=**");
        return "/" + String.join("/", shape) + (slash ? "/" : "") + query;
    }

    private static double weight(Map.Entry<String, Map<String, Integer>> cluster) {
        double newsy = NEWSY.matcher(cluster.getKey()).find() ? 2 : 1;
        return newsy
                * cluster.getValue().size()
                * Math.min(10, median(cluster.getValue().values().stream().toList()));
    }

    private static int median(List<Integer> numbers) {
        List<Integer> sorted = numbers.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static Optional<ListingGuess> convincing(String html, URI address, String shape) {
        LinkPattern pattern = new LinkPattern(shape);
        List<FeedItem> items = new ListingReader().read(html, address, pattern) instanceof FeedOutcome.Read read
                ? read.feed().items().stream()
                        .filter(item -> !item.title().isBlank())
                        .toList()
                : List.of();
        if (items.size() < LEAST_ITEMS) {
            return Optional.empty();
        }
        long dated = items.stream().filter(item -> item.published().isPresent()).count();
        int words = median(
                items.stream().map(item -> item.title().split(" ", -1).length).toList());
        boolean newsy = NEWSY.matcher(shape + address.getPath()).find();
        boolean headlines = words >= HEADLINE && (dated * 2 >= items.size() || newsy || words >= LONG_HEADLINE);
        String why = items.size() + " links of the page fit " + shape + ", " + dated + " of them with a date, with "
                + words + " words each in the middle";
        return headlines ? Optional.of(new ListingGuess(pattern, why)) : Optional.empty();
    }
}
