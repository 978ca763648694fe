package io.tidings.simweb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A source as the world has it.
 *
 * @param path where its list is
 * @param entries what it ever lists, in the order of listing
 * @param window how many of them it shows at a time
 */
public record Outlet(int number, Site site, Shape shape, Quirk quirk, String path, List<Entry> entries, int window) {

    /** One announcement in one list. */
    public record Entry(Instant listed, Item item) {}

    /** In which form it lists. */
    public enum Shape {
        RSS_091,
        RSS_10,
        RSS_20,
        ATOM,
        JSON_FEED,
        SITEMAP,
        SITEMAP_INDEX,
        NEWS_SITEMAP,
        GOVUK_SEARCH,
        LISTING,
        /** One page that is an announcement itself. */
        PAGE
    }

    /** What is odd about it. */
    public enum Quirk {
        NONE(true),
        /** Packed though nobody has to. */
        GZIP(true),
        /** Says one encoding and uses another. */
        MISLABELLED(true),
        /** Not well-formed, and cut off. */
        MALFORMED(true),
        /** Every link carries where the reader came from. */
        TRACKED(true),
        /** Links lead over its own host by a redirect. */
        SHORTENED(true),
        /** Says at every look that everything changed just now. */
        TOUCHED(true),
        /** Moved for good. */
        MOVED(true),
        /** Elsewhere today. */
        WANDERING(true),
        LOOP(false),
        /** Redirects to this very machine. */
        TO_LOOPBACK(false),
        /** Redirects to where clouds keep their secrets. */
        TO_METADATA(false),
        /** Redirects into a private network. */
        TO_PRIVATE(false),
        /** Redirects to a name that leads to this machine. */
        TO_REBOUND(false),
        BOMB(false),
        ENDLESS(false),
        /** Stops in the middle and keeps the connection. */
        STALLING(false),
        ENTITIES(false),
        GARBAGE(false),
        MISSING(false),
        GONE(false);

        private final boolean readable;

        Quirk(boolean readable) {
            this.readable = readable;
        }

        /** Whether a patient reader gets its list all the same. */
        public boolean readable() {
            return readable;
        }
    }

    /** Keeps its own copy. */
    public Outlet {
        entries = List.copyOf(entries);
    }

    /** Its address. */
    public String address() {
        return site.address(path);
    }

    /** Whether it tells when an announcement changed. */
    public boolean tellsOfChanges() {
        return switch (shape) {
            case ATOM, JSON_FEED, SITEMAP, SITEMAP_INDEX, GOVUK_SEARCH -> true;
            case RSS_091, RSS_10, RSS_20, NEWS_SITEMAP, LISTING, PAGE -> false;
        };
    }

    /** Whether it tells that an announcement was withdrawn. */
    public boolean tellsOfWithdrawals() {
        return shape == Shape.ATOM || shape == Shape.GOVUK_SEARCH;
    }

    /** What it shows, the newest first. */
    public List<Entry> shown(Instant now) {
        int end = listedBy(now);
        List<Entry> newest = new ArrayList<>(entries.subList(Math.max(0, end - window), end));
        Collections.reverse(newest);
        return newest;
    }

    /** From when to when it shows its entry of that place; the end of time when it is not pushed out. */
    public Instant shownUntil(int place) {
        return place + window < entries.size() ? entries.get(place + window).listed() : Instant.MAX;
    }

    private int listedBy(Instant now) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).listed().isAfter(now)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
