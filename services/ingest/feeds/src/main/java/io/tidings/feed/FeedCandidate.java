package io.tidings.feed;

import java.util.Objects;

/**
 * A place where a feed may be; only reading it tells.
 *
 * @param address absolute
 * @param title what the page calls it; empty when it says nothing
 * @param origin why it is a candidate
 * @param score higher is likelier to be the feed that is wanted; 0 to 100
 */
public record FeedCandidate(String address, String title, Origin origin, int score) {

    public enum Origin {
        /** The page declares it ({@code link rel=alternate} or {@code rel=sitemap}). */
        DECLARED,
        /** The page links to it, and the link looks like a feed. */
        LINKED,
        /** The site's software is known to have one there. */
        KNOWN_SITE,
        /** Many sites have one there. */
        WELL_KNOWN
    }

    public FeedCandidate {
        Objects.requireNonNull(origin, "origin");
        if (score < 0 || score > 100) {
            throw new IllegalArgumentException("A score is 0 to 100: " + score);
        }
    }
}
