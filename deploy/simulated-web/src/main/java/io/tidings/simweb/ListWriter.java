package io.tidings.simweb;

import static io.tidings.simweb.PageWriter.escaped;

import io.tidings.simweb.Outlet.Entry;
import io.tidings.simweb.Outlet.Quirk;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists in every form. */
final class ListWriter {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final DateTimeFormatter MAIL = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Prose prose;

    ListWriter(Prose prose) {
        this.prose = prose;
    }

    /**
     * One line of a list.
     *
     * @param updated when the list says it changed
     * @param withdrawn whether the list says it is gone
     */
    private record Line(Item item, String title, String link, Instant updated, boolean withdrawn) {

        Instant published() {
            return item.published();
        }

        String id() {
            return "tag:" + item.site().number() + ",2026:" + item.number();
        }
    }

    /** A list as it is now. */
    String list(Outlet outlet, Instant now) {
        List<Line> lines = outlet.shown(now).stream()
                .map(entry -> line(outlet, entry, now))
                .toList();
        return switch (outlet.shape()) {
            case RSS_091 -> rss("0.91", lines, line -> "");
            case RSS_20 -> rss("2.0", lines, ListWriter::guidAndDate);
            case RSS_10 -> rdf(lines);
            case ATOM -> atom(outlet, lines);
            case JSON_FEED -> jsonFeed(lines);
            case SITEMAP, SITEMAP_INDEX -> sitemap(lines);
            case NEWS_SITEMAP -> newsSitemap(lines);
            case GOVUK_SEARCH -> search(lines);
            case LISTING -> listing(lines);
            case PAGE -> throw new IllegalArgumentException("a page is no list");
        };
    }

    /** An index whose parts are the days of announcements. */
    String index(Outlet outlet, Instant now) {
        StringBuilder index =
                new StringBuilder(HEAD + "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        outlet.shown(now).stream()
                .collect(Collectors.groupingBy(ListWriter::day, TreeMap::new, Collectors.toList()))
                .forEach((day, entries) -> index.append("<sitemap><loc>%s</loc><lastmod>%s</lastmod></sitemap>%n"
                        .formatted(
                                outlet.site().address(pathOfPart(outlet, entries.getFirst())),
                                latest(outlet, entries, now))));
        return index.append("</sitemapindex>\n").toString();
    }

    private Instant latest(Outlet outlet, List<Entry> entries, Instant now) {
        return entries.stream()
                .flatMap(entry ->
                        Stream.of(entry.listed(), line(outlet, entry, now).updated()))
                .max(Instant::compareTo)
                .orElse(now);
    }

    /** One part of an index. */
    String part(Outlet outlet, long day, Instant now) {
        return sitemap(outlet.shown(now).stream()
                .filter(entry -> day(entry) == day)
                .map(entry -> line(outlet, entry, now))
                .toList());
    }

    /** Where the part of an index is that holds an entry. */
    static String pathOfPart(Outlet outlet, Entry entry) {
        return outlet.path() + "-" + day(entry) + ".xml";
    }

    private static long day(Entry entry) {
        return entry.listed().getEpochSecond() / 86_400;
    }

    private Line line(Outlet outlet, Entry entry, Instant now) {
        Item item = entry.item();
        Instant updated = outlet.quirk() == Quirk.TOUCHED ? now : item.stated(now);
        String link = switch (outlet.quirk()) {
            case TRACKED -> item.address() + "?utm_source=office" + outlet.number() + "&utm_medium=feed";
            case SHORTENED -> outlet.site().address("/go/" + item.number());
            default -> item.address();
        };
        return new Line(item, prose.title(item.wire()), link, updated, item.saidWithdrawn(now));
    }

    private static String joined(List<Line> lines, Function<Line, String> written) {
        return lines.stream().map(written).collect(Collectors.joining());
    }

    private static String rss(String version, List<Line> lines, Function<Line, String> more) {
        return HEAD + "<rss version=\"" + version
                + "\"><channel><title>News</title><link>/</link><description>News</description>\n"
                + joined(
                        lines,
                        line -> "<item><title>" + escaped(line.title()) + "</title><link>" + escaped(line.link())
                                + "</link>" + more.apply(line) + "</item>\n")
                + "</channel></rss>\n";
    }

    private static String guidAndDate(Line line) {
        return "<guid isPermaLink=\"false\">" + line.id() + "</guid><pubDate>" + MAIL.format(line.published())
                + "</pubDate><description>In short.</description>";
    }

    private static String rdf(List<Line> lines) {
        return HEAD
                + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>News</title></channel>\n"
                + joined(
                        lines,
                        line -> "<item rdf:about=\"" + escaped(line.link()) + "\"><title>" + escaped(line.title())
                                + "</title><link>" + escaped(line.link()) + "</link><dc:date>" + line.published()
                                + "</dc:date></item>\n")
                + "</rdf:RDF>\n";
    }

    private static String atom(Outlet outlet, List<Line> lines) {
        return HEAD
                + "<feed xmlns=\"http://www.w3.org/2005/Atom\" xmlns:at=\"http://purl.org/atompub/tombstones/1.0\">"
                + "<title>News</title><id>" + outlet.address() + "</id>\n"
                + joined(lines, line -> line.withdrawn() ? tombstone(line) : entry(line))
                + "</feed>\n";
    }

    private static String tombstone(Line line) {
        return "<at:deleted-entry ref=\"" + line.id() + "\" when=\"" + line.updated() + "\"><link href=\""
                + escaped(line.link()) + "\"/></at:deleted-entry>\n";
    }

    private static String entry(Line line) {
        return "<entry><title>" + escaped(line.title()) + "</title><id>" + line.id() + "</id><link href=\""
                + escaped(line.link()) + "\"/><published>" + line.published() + "</published><updated>"
                + line.updated() + "</updated></entry>\n";
    }

    private static String jsonFeed(List<Line> lines) {
        return "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"News\",\"items\":["
                + lines.stream()
                        .map(line ->
                                "{\"id\":\"%s\",\"url\":\"%s\",\"title\":\"%s\",\"date_published\":\"%s\",\"date_modified\":\"%s\"}"
                                        .formatted(
                                                line.id(), line.link(), line.title(), line.published(), line.updated()))
                        .collect(Collectors.joining(",\n"))
                + "]}\n";
    }

    private static String sitemap(List<Line> lines) {
        return HEAD + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
                + joined(
                        lines,
                        line -> "<url><loc>" + escaped(line.link()) + "</loc><lastmod>" + line.updated()
                                + "</lastmod></url>\n")
                + "</urlset>\n";
    }

    private static String newsSitemap(List<Line> lines) {
        return HEAD
                + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
                + " xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">\n"
                + joined(
                        lines,
                        line -> "<url><loc>" + escaped(line.link())
                                + "</loc><news:news><news:publication><news:name>Office"
                                + "</news:name><news:language>en</news:language></news:publication><news:publication_date>"
                                + line.published() + "</news:publication_date><news:title>" + escaped(line.title())
                                + "</news:title></news:news></url>\n")
                + "</urlset>\n";
    }

    private static String search(List<Line> lines) {
        return "{\"results\":["
                + lines.stream()
                        .map(line ->
                                "{\"title\":\"%s\",\"link\":\"%s\",\"public_timestamp\":\"%s\",\"_id\":\"%s\",\"is_withdrawn\":%s}"
                                        .formatted(
                                                line.title(), line.link(), line.updated(), line.id(), line.withdrawn()))
                        .collect(Collectors.joining(",\n"))
                + "],\"total\":" + lines.size() + ",\"start\":0}\n";
    }

    private static String listing(List<Line> lines) {
        return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>News</title></head><body><nav><a href=\"/about\">About</a></nav><ul>\n"
                + joined(
                        lines,
                        line -> "<li><a href=\"" + escaped(line.link()) + "\">" + escaped(line.title()) + "</a> <time>"
                                + line.published() + "</time></li>\n")
                + "</ul></body></html>\n";
    }
}
