package io.tidings.feed;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Short, fixed names for the vocabularies of feeds, so that readers can ask for "dc:date" whatever prefix a feed uses.
 *
 * @param rootSpace namespace of the root element, whatever it is called
 * @param rootName what it stands for: "atom:" in Atom feeds, nothing in all others
 */
record Namespaces(String rootSpace, String rootName) {

    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("http://www.w3.org/2005/atom", "atom:"),
            Map.entry("https://www.w3.org/2005/atom", "atom:"),
            Map.entry("http://purl.org/atom/ns", "atom:"),
            Map.entry("http://purl.org/rss/1.0", ""),
            Map.entry("http://my.netscape.com/rdf/simple/0.9", ""),
            Map.entry("http://channel.netscape.com/rdf/simple/0.9", ""),
            Map.entry("http://backend.userland.com/rss", ""),
            Map.entry("http://backend.userland.com/rss2", ""),
            Map.entry("http://backend.userland.com/rss191", ""),
            Map.entry("http://blogs.law.harvard.edu/tech/rss", ""),
            Map.entry("http://www.sitemaps.org/schemas/sitemap/0.9", ""),
            Map.entry("https://www.sitemaps.org/schemas/sitemap/0.9", ""),
            Map.entry("http://www.google.com/schemas/sitemap/0.84", ""),
            Map.entry("http://www.google.com/schemas/sitemap-news/0.9", "news:"),
            Map.entry("http://www.google.com/schemas/sitemap-image/1.1", "image:"),
            Map.entry("http://www.google.com/schemas/sitemap-video/1.1", "video:"),
            Map.entry("http://purl.org/dc/elements/1.1", "dc:"),
            Map.entry("http://purl.org/dc/elements/1.0", "dc:"),
            Map.entry("http://purl.org/dc/terms", "dcterms:"),
            Map.entry("http://purl.org/rss/1.0/modules/content", "content:"),
            Map.entry("http://purl.org/rss/1.0/modules/syndication", "sy:"),
            Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns", "rdf:"),
            Map.entry("http://search.yahoo.com/mrss", "media:"),
            Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes:"),
            Map.entry("http://example.com/dtds/podcast-1.0.dtd", "itunes:"),
            Map.entry("http://purl.org/atompub/tombstones/1.0", "at:"),
            Map.entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner:"),
            Map.entry("http://www.w3.org/1999/xhtml", "xhtml:"));

    private static final Pattern END = Pattern.compile("[/#]+$");

    static Namespaces of(String rootSpace, String rootLocalName) {
        return new Namespaces(rootSpace, rootLocalName.equalsIgnoreCase("feed") ? "atom:" : "");
    }

    /** The fixed name of an element, in small letters. */
    String name(String space, String prefix, String localName) {
        return vocabulary(space, prefix) + localName.toLowerCase(Locale.ROOT);
    }

    private String vocabulary(String space, String prefix) {
        if (space.equals(rootSpace) && prefix.isEmpty()) {
            return rootName;
        }
        if (space.isEmpty()) {
            return usual(prefix, "");
        }
        String folded = END.matcher(space.toLowerCase(Locale.ROOT)).replaceAll("");
        String known = KNOWN.get(folded);
        if (known != null) {
            return known;
        }
        return space.equals(rootSpace) ? rootName : usual(prefix, "?:");
    }

    /** An undeclared prefix means what it usually means; a foreign vocabulary keeps its elements to itself. */
    private static String usual(String prefix, String otherwise) {
        return prefix.isEmpty() ? otherwise : prefix.toLowerCase(Locale.ROOT) + ":";
    }
}
