package io.tidings.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Places where sites keep their feeds without saying so. */
final class KnownPlaces {

    /** The likeliest first; sitemaps last, as they list everything. */
    private static final List<String> WELL_KNOWN = List.of(
            "/feed",
            "/rss",
            "/rss.xml",
            "/feed.xml",
            "/atom.xml",
            "/feed.json",
            "/index.xml",
            "/news/rss",
            "/news/feed",
            "/news-sitemap.xml",
            "/sitemap_index.xml",
            "/sitemap.xml");

    private static final int HIGHEST = 30;
    private static final int GOVERNMENT = 75;

    private KnownPlaces() {}

    static List<FeedCandidate> of(URI address, Document page) {
        List<FeedCandidate> places = new ArrayList<>(govUk(address));
        String generator = page.select("meta[name=generator]").attr("content").toLowerCase(Locale.ROOT);
        if (generator.startsWith("wordpress")) {
            Links.resolve(address.toString(), "/feed/")
                    .map(feed -> new FeedCandidate(feed, "", FeedCandidate.Origin.KNOWN_SITE, 55))
                    .ifPresent(places::add);
        }
        int score = HIGHEST;
        for (String path : WELL_KNOWN) {
            Optional<String> place = Links.resolve(address.toString(), path);
            if (place.isPresent()) {
                places.add(new FeedCandidate(place.get(), "", FeedCandidate.Origin.WELL_KNOWN, score--));
            }
        }
        return places;
    }

    /** GOV.UK has an Atom feed beside every search and organisation, and the content of every page as JSON. */
    private static List<FeedCandidate> govUk(URI address) {
        String path = String.valueOf(address.getPath());
        if (!"www.gov.uk".equals(address.getHost()) || path.startsWith("/api/")) {
            return List.of();
        }
        String origin = "https://www.gov.uk";
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        boolean lists = path.startsWith("/search/") || path.startsWith("/government/organisations/");
        return lists && !path.endsWith(".atom")
                ? List.of(known(origin + path + ".atom" + query, GOVERNMENT))
                : path.length() > 1 ? List.of(known(origin + "/api/content" + path, HIGHEST + 1)) : List.of();
    }

    private static FeedCandidate known(String address, int score) {
        return new FeedCandidate(address, "", FeedCandidate.Origin.KNOWN_SITE, score);
    }

    static boolean sameHost(String address, Element link) {
        return host(address).equals(host(link.baseUri()));
    }

    private static String host(String address) {
        int start = address.indexOf("//");
        String rest = start < 0 ? "" : address.substring(start + 2);
        String host = rest.split("[/?#]", 2)[0].toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring(4) : host;
    }
}
