package io.tidings.feed;

import java.util.Locale;
import java.util.Set;

/** Tells which format of XML a document is in. */
final class XmlFormats {

    enum Family {
        RSS,
        ATOM,
        SITEMAP,
        HTML,
        OTHER
    }

    private static final Set<String> ROOTS = Set.of("rss", "rdf", "feed", "entry", "urlset", "sitemapindex");

    private XmlFormats() {}

    static boolean isRoot(String localName) {
        return ROOTS.contains(localName.toLowerCase(Locale.ROOT));
    }

    static Family family(Node root) {
        return switch (root.element().tag().localName().toLowerCase(Locale.ROOT)) {
            case "rss", "rdf" -> Family.RSS;
            case "feed", "entry" -> Family.ATOM;
            case "urlset", "sitemapindex" -> Family.SITEMAP;
            case "html", "head", "body" -> Family.HTML;
            case "channel" ->
                root.children().stream().anyMatch(child -> child.name().equals("item")) ? Family.RSS : Family.OTHER;
            default -> Family.OTHER;
        };
    }

    static FeedFormat rss(Node root) {
        return switch (root.attribute("version").orElse("")) {
            case "2.0", "2.00", "2", "2.0.1", "2.01", "2.1" -> FeedFormat.RSS_20;
            case "0.90", "0.9" -> FeedFormat.RSS_090;
            case "0.91" -> FeedFormat.RSS_091;
            case "0.92" -> FeedFormat.RSS_092;
            case "1.0" -> FeedFormat.RSS_10;
            default -> rdf(root);
        };
    }

    private static FeedFormat rdf(Node root) {
        if (!root.element().tag().localName().equalsIgnoreCase("rdf")) {
            return FeedFormat.RSS_OTHER;
        }
        boolean early = root.element().attributes().asList().stream()
                .anyMatch(declared -> declared.getValue().contains("netscape.com/rdf/simple/0.9"));
        return early ? FeedFormat.RSS_090 : FeedFormat.RSS_10;
    }

    static FeedFormat atom(Node root) {
        boolean early = root.element().tag().namespace().contains("purl.org/atom/ns")
                || root.attribute("version")
                        .filter(version -> version.startsWith("0."))
                        .isPresent();
        return early ? FeedFormat.ATOM_03 : FeedFormat.ATOM_10;
    }
}
