package io.tidings.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Who may be asked now. Every request counts: pages, robots.txt, each hop of a redirect. Told what time it is; thread-safe. Whoever
 * keeps turns where they may be out of reach throws an unchecked exception then, and nobody is asked.
 *
 * <p>A host's requests start at least its delay apart: the crawl-delay of its robots.txt, cut to the longest, else the standard
 * delay. No more than its concurrency run at once. A host that asked for time (Retry-After) gets it.
 */
public interface HostTurns {

    /** Takes a turn if one is free. Whoever gets {@link Turn.Go} must call {@link #done}. */
    Turn ask(String host, Instant now);

    /** Gives a turn back. */
    void done(String host);

    /** The host wants no request before then; an earlier wish does not shorten a later one. */
    void holdOff(String host, Instant until, Instant now);

    /** What robots.txt says of the time between requests; empty when it says nothing. */
    void crawlDelay(String host, Optional<Duration> stated, Instant now);

    /** Turns kept in memory: right where one process alone asks. */
    static HostTurns inMemory(Politeness politeness) {
        return new RememberedTurns(politeness);
    }
}
