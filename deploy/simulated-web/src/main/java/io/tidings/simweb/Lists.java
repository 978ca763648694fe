package io.tidings.simweb;

import io.tidings.simweb.Answer.Manner;
import io.tidings.simweb.Outlet.Quirk;
import io.tidings.simweb.Outlet.Shape;
import io.tidings.simweb.Site.Caching;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Answers for lists, with what is odd about each. */
final class Lists {

    private static final Pattern ENTRANCE =
            Pattern.compile("(?<list>/(feeds|sitemaps|latest)/[0-9]+)(?<way>/new|/today|/round)?");
    private static final Pattern PART = Pattern.compile("(?<list>/sitemaps/[0-9]+)-(?<day>[0-9]{1,9})\\.xml");
    private static final String LAUGHS = """
            <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">
            <!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;">
            <!ENTITY g SYSTEM "file:///etc/passwd">]>
            <rss version="2.0"><channel><title>&f;</title><item><title>&f;&g;</title></item></channel></rss>
            """;

    private final Map<String, Outlet> byAddress = new HashMap<>();
    private final ListWriter writer;
    private final int port;

    Lists(List<Outlet> outlets, ListWriter writer, int port) {
        outlets.stream()
                .filter(outlet -> outlet.shape() != Shape.PAGE)
                .forEach(outlet -> byAddress.put(outlet.address(), outlet));
        this.writer = writer;
        this.port = port;
    }

    Optional<Answer> answer(Site site, Ask ask, Instant now) {
        Matcher part = PART.matcher(ask.path());
        if (part.matches()) {
            return find(site, part.group("list"))
                    .map(outlet -> tagged(
                            outlet, body(outlet, writer.part(outlet, Long.parseLong(part.group("day")), now)), ask));
        }
        Matcher entrance = ENTRANCE.matcher(ask.path());
        return entrance.matches()
                ? find(site, entrance.group("list"))
                        .map(outlet -> list(outlet, Optional.ofNullable(entrance.group("way")), ask, now))
                : Optional.empty();
    }

    private Optional<Outlet> find(Site site, String path) {
        return Optional.ofNullable(byAddress.get(site.address(path)));
    }

    private Answer list(Outlet outlet, Optional<String> way, Ask ask, Instant now) {
        Shown shown = Shown.list(outlet);
        return switch (outlet.quirk()) {
            case MOVED ->
                way.isPresent() ? good(outlet, ask, now) : Answer.redirect(301, outlet.path() + "/new", Shown.hop());
            case WANDERING ->
                way.isPresent() ? good(outlet, ask, now) : Answer.redirect(302, outlet.path() + "/today", Shown.hop());
            case LOOP, TO_LOOPBACK, TO_METADATA, TO_PRIVATE, TO_REBOUND ->
                Answer.redirect(302, astray(outlet, way), Shown.hop());
            case BOMB -> Packing.bomb(shown);
            case ENDLESS ->
                Answer.of(200, shown, new byte[0])
                        .with("Content-Type", "text/xml")
                        .in(Manner.ENDLESS);
            case STALLING -> good(outlet, ask, now).in(Manner.STALLING);
            case ENTITIES ->
                Answer.of(200, shown, LAUGHS.getBytes(StandardCharsets.UTF_8)).with("Content-Type", "text/xml");
            case GARBAGE ->
                Answer.of(200, shown, outlet.site().chance().bytes(3_000)).with("Content-Type", "application/rss+xml");
            case MISSING -> Answer.of(404, Shown.other(), new byte[0]);
            case GONE -> Answer.of(410, Shown.other(), new byte[0]);
            default -> good(outlet, ask, now);
        };
    }

    private String astray(Outlet outlet, Optional<String> way) {
        return switch (outlet.quirk()) {
            case TO_LOOPBACK -> "http://127.0.0.1:" + port + "/secrets";
            case TO_METADATA -> "http://169.254.169.254/latest/meta-data/";
            case TO_PRIVATE -> "http://10.0.0.8/intranet";
            case TO_REBOUND -> "http://rebound.example:" + port + "/secrets";
            default -> outlet.path() + (way.isPresent() ? "" : "/round");
        };
    }

    private Answer good(Outlet outlet, Ask ask, Instant now) {
        String text = outlet.shape() == Shape.SITEMAP_INDEX ? writer.index(outlet, now) : writer.list(outlet, now);
        return tagged(outlet, body(outlet, text), ask);
    }

    private static Answer body(Outlet outlet, String text) {
        boolean mislabelled = outlet.quirk() == Quirk.MISLABELLED;
        String written = outlet.quirk() == Quirk.MALFORMED ? malformed(text) : text;
        byte[] bytes = written.getBytes(mislabelled ? Charset.forName("windows-1252") : StandardCharsets.UTF_8);
        return Answer.of(200, Shown.list(outlet), bytes).with("Content-Type", type(outlet));
    }

    /** Bare ampersands, entities that XML does not know, and no end. */
    private static String malformed(String text) {
        int end = Stream.of("</channel>", "</feed>", "</rdf:RDF>")
                .mapToInt(text::lastIndexOf)
                .max()
                .orElse(-1);
        String cut = end < 0 ? text : text.substring(0, end);
        return cut.replace("&amp;", "&").replace("<title>News", "<title>News&nbsp;&raquo;");
    }

    private static String type(Outlet outlet) {
        return switch (outlet.shape()) {
            case JSON_FEED, GOVUK_SEARCH -> "application/json";
            case LISTING -> "text/html; charset=utf-8";
            case ATOM -> "application/atom+xml";
            default -> outlet.number() % 4 == 3 ? "text/html" : "text/xml";
        };
    }

    /** Lists tell the truth of their versions, where they tell anything. */
    private static Answer tagged(Outlet outlet, Answer list, Ask ask) {
        Answer sent = outlet.quirk() == Quirk.GZIP ? Packing.packed(list) : list;
        Caching caching = outlet.site().habits().caching();
        if (caching == Caching.NONE || caching == Caching.RESTLESS) {
            return sent;
        }
        String tag = "\"" + Integer.toHexString(Arrays.hashCode(list.body())) + "-" + list.body().length + "\"";
        return ask.header("if-none-match").equals(Optional.of(tag))
                ? Answer.of(304, list.shown(), new byte[0]).with("ETag", tag)
                : sent.with("ETag", tag);
    }
}
