package io.tidings.fetch;

import java.time.Duration;
import java.util.Optional;

/**
 * How a host is treated.
 *
 * @param delay least time from the start of one request to the start of the next, when robots.txt says nothing
 * @param longestDelay what a crawl-delay is cut to, so that a mistaken one does not silence a source
 * @param concurrency how many requests may run at once, at least 1
 */
public record Politeness(Duration delay, Duration longestDelay, int concurrency) {

    /** Five seconds apart, a crawl-delay obeyed up to two minutes, one at a time. */
    public static final Politeness STANDARD = new Politeness(Duration.ofSeconds(5), Duration.ofMinutes(2), 1);

    /** Refuses what makes no sense. */
    public Politeness {
        if (delay.isNegative() || longestDelay.compareTo(delay) < 0 || concurrency < 1) {
            throw new IllegalArgumentException(
                    "Delays are not negative, the longest is longest, at least one at a time.");
        }
    }

    /** The time between requests where robots.txt states that one; the standard one where it states none. */
    public Duration delay(Optional<Duration> stated) {
        return stated.filter(wish -> !wish.isNegative())
                .map(wish -> wish.compareTo(longestDelay) > 0 ? longestDelay : wish)
                .orElse(delay);
    }
}
