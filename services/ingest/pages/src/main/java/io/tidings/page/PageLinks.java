package io.tidings.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the text of a page links to, and the feeds that its head names. */
record PageLinks(List<PageLink> links, List<PageLink> attachments) {

    private static final int MOST = 2_000;

    private static final Map<String, String> FILES = Map.ofEntries(
            Map.entry("pdf", "application/pdf"),
            Map.entry("doc", "application/msword"),
            Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            Map.entry("xls", "application/vnd.ms-excel"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            Map.entry("ppt", "application/vnd.ms-powerpoint"),
            Map.entry("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
            Map.entry("odt", "application/vnd.oasis.opendocument.text"),
            Map.entry("ods", "application/vnd.oasis.opendocument.spreadsheet"),
            Map.entry("odp", "application/vnd.oasis.opendocument.presentation"),
            Map.entry("rtf", "application/rtf"),
            Map.entry("csv", "text/csv"),
            Map.entry("zip", "application/zip"),
            Map.entry("epub", "application/epub+zip"));

    private static final Set<String> FEEDS =
            Set.of("application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml");

    /** The links in what is kept, and the files linked in the article beside it. */
    static PageLinks of(Document page, Set<Element> holders, String base) {
        Map<URI, PageLink> links = new LinkedHashMap<>();
        Map<URI, PageLink> files = new LinkedHashMap<>();
        for (Element link : page.body().select("a[href]")) {
            boolean text = holders.contains(link);
            Optional<URI> address = WebAddress.resolved(base, link.attr("href"));
            if (address.isEmpty() || links.size() + files.size() >= MOST) {
                continue;
            }
            String type = type(link, address.get());
            boolean file = FILES.containsValue(type);
            if (file && (text || isNear(link, holders))) {
                keep(files, new PageLink(address.get(), CleanText.line(link.text()), type));
            } else if (text && !file) {
                keep(links, new PageLink(address.get(), CleanText.line(link.text()), type));
            }
        }
        return new PageLinks(new ArrayList<>(links.values()), new ArrayList<>(files.values()));
    }

    /** The first link with a name speaks for all to the same address. */
    private static void keep(Map<URI, PageLink> links, PageLink link) {
        links.merge(link.address(), link, (had, next) -> had.name().isEmpty() ? next : had);
    }

    /** Whether it stands in the article, where lists of documents are no text but belong to it. */
    private static boolean isNear(Element link, Set<Element> holders) {
        Element at = link.parent();
        for (int up = 0; up < 6 && at != null; up++, at = at.parent()) {
            String name = at.normalName();
            if (name.equals("footer") || name.equals("header") || name.equals("body") || name.equals("html")) {
                return false;
            }
            if (holders.contains(at)) {
                return true;
            }
        }
        return false;
    }

    private static String type(Element link, URI address) {
        String path = address.getPath() == null ? "" : address.getPath();
        int dot = path.lastIndexOf('.');
        String ending = dot < 0 || path.length() - dot > 6
                ? ""
                : path.substring(dot + 1).toLowerCase(Locale.ROOT);
        return FILES.getOrDefault(ending, link.attr("type").strip().toLowerCase(Locale.ROOT));
    }

    /** The feeds that a head names. */
    static List<PageLink> feeds(Document page, String base) {
        Map<URI, PageLink> feeds = new LinkedHashMap<>();
        for (Element link : page.select("link[rel~=(?i)\\balternate\\b][href]")) {
            String type = link.attr("type").strip().toLowerCase(Locale.ROOT);
            int parameter = type.indexOf(';');
            String plain = parameter < 0 ? type : type.substring(0, parameter).strip();
            boolean json = plain.equals("application/json")
                    && link.attr("title").toLowerCase(Locale.ROOT).contains("feed");
            if (feeds.size() < MOST && (FEEDS.contains(plain) || json)) {
                WebAddress.resolved(base, link.attr("href"))
                        .ifPresent(address ->
                                keep(feeds, new PageLink(address, CleanText.line(link.attr("title")), plain)));
            }
        }
        return new ArrayList<>(feeds.values());
    }
}
