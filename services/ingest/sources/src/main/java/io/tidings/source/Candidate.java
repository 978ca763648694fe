package io.tidings.source;

import io.tidings.feed.FeedCandidate;
import java.net.URI;
import java.util.Locale;

/** A place where something to watch may be. */
record Candidate(URI address, String what, boolean sitemap) {

    static Candidate of(FeedCandidate found, URI address) {
        boolean sitemap = found.address().toLowerCase(Locale.ROOT).contains("sitemap");
        String title = found.title().isBlank() ? "" : " (" + Shortened.to(60, found.title()) + ")";
        String what = switch (found.origin()) {
            case DECLARED -> "that the page declares";
            case LINKED -> "that the page links to";
            case KNOWN_SITE -> "where sites of this kind have one";
            case WELL_KNOWN -> "where many sites have one";
        };
        return new Candidate(address, (sitemap ? "sitemap " : "feed ") + what + title, sitemap);
    }

    static Candidate named(URI sitemap) {
        return new Candidate(sitemap, "sitemap that robots.txt names", true);
    }
}
