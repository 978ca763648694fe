package io.tidings.fetch;

import io.tidings.fetch.FetchSettings.Patience;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** A {@link WebClient} that asks only when it is its turn, and minds when a server wants to be left alone. */
final class PoliteClient {

    private static final Duration WITHOUT_A_WORD = Duration.ofMinutes(1);

    private final WebClient client;
    private final HostTurns turns;
    private final InstantSource clock;
    private final Waiting waiting;

    PoliteClient(WebClient client, HostTurns turns, InstantSource clock, Waiting waiting) {
        this.client = client;
        this.turns = turns;
        this.clock = clock;
        this.waiting = waiting;
    }

    /**
     * A reply and what it cost.
     *
     * @param took on the network
     */
    record Visit(Reply reply, Duration took) {}

    FetchSettings settings() {
        return client.settings();
    }

    Instant now() {
        return clock.instant();
    }

    void crawlDelay(WebAddress address, Optional<Duration> stated) {
        turns.crawlDelay(address.turnKey(), stated, clock.instant());
    }

    Visit get(Ask ask) throws InterruptedException {
        Optional<Turn.NotBefore> no = enter(ask.address().turnKey(), settings().patience());
        if (no.isPresent()) {
            return new Visit(new Reply.Later(no.get().at(), no.get().reason()), Duration.ZERO);
        }
        try {
            long start = System.nanoTime();
            Reply reply = client.get(ask);
            holdOff(ask.address(), reply);
            return new Visit(reply, Duration.ofNanos(System.nanoTime() - start));
        } finally {
            turns.done(ask.address().turnKey());
        }
    }

    /** Waits for a turn; what it returns says that the wait would be too long. */
    private Optional<Turn.NotBefore> enter(String host, Patience patience) throws InterruptedException {
        Instant latest = clock.instant().plus(patience.turn());
        while (true) {
            switch (turns.ask(host, clock.instant())) {
                case Turn.Go go -> {
                    return Optional.empty();
                }
                case Turn.NotBefore no -> {
                    if (no.at().isAfter(latest)) {
                        return Optional.of(no);
                    }
                    waiting.until(no.at());
                }
            }
        }
    }

    private void holdOff(WebAddress address, Reply reply) {
        if (reply instanceof Reply.Answer answer && (answer.status() == 429 || answer.status() == 503)) {
            Instant now = clock.instant();
            Optional<Instant> wish =
                    answer.headers().first("retry-after").flatMap(value -> RetryAfter.read(value, now));
            Optional<Instant> hold =
                    answer.status() == 429 ? wish.or(() -> Optional.of(now.plus(WITHOUT_A_WORD))) : wish;
            hold.ifPresent(until -> turns.holdOff(address.turnKey(), until, now));
        }
    }
}
