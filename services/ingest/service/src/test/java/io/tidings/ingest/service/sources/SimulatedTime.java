package io.tidings.ingest.service.sources;

import io.tidings.fetch.HostTurns;
import io.tidings.fetch.Turn;
import io.tidings.fetch.Waiting;
import io.tidings.simweb.WebServer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A clock that moves only when everybody waits for it to. It knows at which moment each host was last given a turn: that is when
 * the request was made that the host sees next.
 */
final class SimulatedTime extends Clock implements Waiting, WebServer.Moments {

    private final Map<String, Instant> turns = new ConcurrentHashMap<>();
    private final TreeMap<Instant, Integer> wishes = new TreeMap<>();
    private volatile Instant now;
    private int waiting;

    SimulatedTime(Instant start) {
        now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public synchronized void until(Instant moment) throws InterruptedException {
        if (!moment.isAfter(now)) {
            return;
        }
        wishes.merge(moment, 1, Integer::sum);
        waiting++;
        try {
            while (moment.isAfter(now)) {
                wait();
            }
        } finally {
            wishes.computeIfPresent(moment, (wish, count) -> count == 1 ? null : count - 1);
            waiting--;
        }
    }

    /** How many wait for a moment that has not come. */
    synchronized int waiting() {
        return waiting;
    }

    /** The earliest moment that somebody waits for. */
    synchronized Optional<Instant> earliest() {
        return wishes.isEmpty() ? Optional.empty() : Optional.of(wishes.firstKey());
    }

    /** Moves on and lets go whoever waited for it. */
    synchronized void advance(Instant to) throws InterruptedException {
        now = to.isAfter(now) ? to : now;
        notifyAll();
        while (!wishes.isEmpty() && !wishes.firstKey().isAfter(now)) {
            wait(1);
        }
    }

    @Override
    public Instant at(String authority) {
        return turns.getOrDefault(authority, now);
    }

    /** Turns that are noted with their moment. */
    HostTurns noted(HostTurns given) {
        return new HostTurns() {
            @Override
            public Turn ask(String host, Instant at) {
                Turn turn = given.ask(host, at);
                if (turn instanceof Turn.Go) {
                    turns.put(host, at);
                }
                return turn;
            }

            @Override
            public void done(String host) {
                given.done(host);
            }

            @Override
            public void holdOff(String host, Instant until, Instant at) {
                given.holdOff(host, until, at);
            }

            @Override
            public void crawlDelay(String host, Optional<Duration> stated, Instant at) {
                given.crawlDelay(host, stated, at);
            }
        };
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("moments have no zone");
    }
}
