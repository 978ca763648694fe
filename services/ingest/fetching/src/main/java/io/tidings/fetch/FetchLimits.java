package io.tidings.fetch;

import java.time.Duration;

/**
 * What one fetch may cost.
 *
 * @param bytes largest body, counted after unpacking
 * @param time longest time on the network in all, redirects included; waiting for turns is not counted
 */
public record FetchLimits(long bytes, Duration time) {

    /** 5 MB in half a minute. */
    public static final FetchLimits PAGE = new FetchLimits(5_000_000, Duration.ofSeconds(30));

    /** 25 MB, since a sitemap may be long, in a minute. */
    public static final FetchLimits FEED = new FetchLimits(25_000_000, Duration.ofSeconds(60));

    /** 25 MB in two minutes. */
    public static final FetchLimits ATTACHMENT = new FetchLimits(25_000_000, Duration.ofMinutes(2));

    /** Refuses limits that let nothing through or that no array holds. */
    public FetchLimits {
        if (bytes < 1 || bytes > 1_000_000_000 || !time.isPositive()) {
            throw new IllegalArgumentException("A limit is between one byte and a thousand million, and takes time.");
        }
    }
}
