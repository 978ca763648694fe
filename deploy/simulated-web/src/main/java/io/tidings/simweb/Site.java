package io.tidings.simweb;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A host and its habits.
 *
 * @param authority name and port, as they stand in addresses
 * @param share of all announcements that are its own
 */
public record Site(int number, String authority, Habits habits, double share, Chance chance) {

    /** What it does with robots, with caches, and what is wrong with it. */
    public record Habits(Robots robots, Caching caching, Trouble trouble) {}

    /** Kinds of robots.txt. */
    public enum Robots {
        /** 404. */
        NONE,
        /** Allows all. */
        ALL,
        /** Forbids {@code /private/}. */
        PARTLY,
        /** Asks for twenty seconds between requests. */
        SLOWLY,
        /** Longer than anybody has to read. */
        HUGE,
        /** 500 for the first hours, which forbids all. */
        LATE,
        /** Forbids all to others and {@code /private/} to us, by name. */
        NAMED,
        /** Reached by a redirect; forbids {@code /private/}. */
        MOVED
    }

    /** What it says of versions of pages. */
    public enum Caching {
        /** Entity tag and date, both true. */
        HONEST,
        /** A true entity tag. */
        TAG,
        /** Nothing. */
        NONE,
        /** Another tag with every answer. */
        RESTLESS,
        /** A tag that never changes, and 304 to whoever sends it. */
        STUCK
    }

    /** What is wrong. */
    public enum Trouble {
        NONE,
        /** Resets every connection for some hours of each day. */
        DOWN,
        /** 503 with Retry-After in seconds for a while. */
        BUSY,
        /** 429 with Retry-After as a date for a while. */
        CROWDED,
        /** 429 without a word for a while. */
        CURT,
        /** Breaks off an answer now and then. */
        BREAKING
    }

    /** How far apart it wants requests, if it says so. */
    public Optional<Duration> crawlDelay() {
        return habits.robots() == Robots.SLOWLY ? Optional.of(Duration.ofSeconds(20)) : Optional.empty();
    }

    /** Whether its robots.txt forbids a path to us. */
    public boolean forbids(String path) {
        boolean some = switch (habits.robots()) {
            case PARTLY, HUGE, NAMED, MOVED -> true;
            case NONE, ALL, SLOWLY, LATE -> false;
        };
        return some && path.startsWith("/private/");
    }

    /** Whether it says that pages are unchanged which are not: what is seen of them is a matter of luck. */
    public boolean deceives() {
        return habits.caching() == Caching.STUCK;
    }

    String address(String path) {
        return "http://" + authority + path;
    }

    /** Whether it is out of order: two to six hours of every day. */
    boolean down(Instant now) {
        if (habits.trouble() != Trouble.DOWN) {
            return false;
        }
        Instant day = now.truncatedTo(ChronoUnit.DAYS);
        long number = day.getEpochSecond();
        Instant from = day.plusSeconds((long) (chance.of("down from", number).unit() * 17 * 3_600));
        long seconds = (long) ((2 + 4 * chance.of("down for", number).unit()) * 3_600);
        return !now.isBefore(from) && now.isBefore(from.plusSeconds(seconds));
    }

    /** Until when it wants to be left alone: twenty minutes in every six hours. */
    Optional<Instant> busy(Instant now) {
        boolean ever = switch (habits.trouble()) {
            case BUSY, CROWDED, CURT -> true;
            case NONE, DOWN, BREAKING -> false;
        };
        long block = now.getEpochSecond() / (6 * 3_600);
        long from = block * 6 * 3_600 + chance.of("busy", block).below(5 * 3_600);
        Instant until = Instant.ofEpochSecond(from + 1_200);
        boolean now6 = now.getEpochSecond() >= from && now.isBefore(until);
        return ever && now6 ? Optional.of(until) : Optional.empty();
    }

    /** Whether it breaks off this answer: one in fifteen, by the minute. */
    boolean breaks(String path, Instant now) {
        return habits.trouble() == Trouble.BREAKING
                && chance.of(path, now.getEpochSecond() / 60).happens(1 / 15.0);
    }
}
