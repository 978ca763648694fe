package io.tidings.simweb;

import io.tidings.fetch.HostTurns;
import io.tidings.fetch.Politeness;
import io.tidings.fetch.Turn;
import io.tidings.fetch.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that is set, and turns that say at which simulated moment a host was asked. */
final class SimulatedTime implements InstantSource, Waiting, WebServer.Moments {

    private final AtomicReference<Instant> now;
    private final Map<String, Instant> asked = new ConcurrentHashMap<>();

    SimulatedTime(Instant start) {
        now = new AtomicReference<>(start);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public void until(Instant moment) {
        now.accumulateAndGet(moment, (before, wish) -> before.isAfter(wish) ? before : wish);
    }

    @Override
    public Instant at(String authority) {
        return asked.getOrDefault(authority, now.get());
    }

    HostTurns turns(Duration delay) {
        HostTurns turns = HostTurns.inMemory(new Politeness(delay, Duration.ofMinutes(2), 1));
        return new HostTurns() {
            @Override
            public Turn ask(String host, Instant at) {
                Turn turn = turns.ask(host, at);
                if (turn instanceof Turn.Go) {
                    asked.put(host, at);
                }
                return turn;
            }

            @Override
            public void done(String host) {
                turns.done(host);
            }

            @Override
            public void holdOff(String host, Instant until, Instant at) {
                turns.holdOff(host, until, at);
            }

            @Override
            public void crawlDelay(String host, Optional<Duration> stated, Instant at) {
                turns.crawlDelay(host, stated, at);
            }
        };
    }
}
