package io.tidings.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.fetch.FetchOutcome.Fetched;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How many pages a second a service could fetch if politeness did not forbid it: 100 hosts on one loopback server. */
class FetchSpeedTest {

    @Test
    void hundredsOfPagesASecondAreFetched() throws IOException, InterruptedException {
        FetchSettings settings = Fetching.settings(Set.of("*.sim.test"), FetchSettings.Patience.STANDARD);
        InstantSource clock = InstantSource.system();
        AtomicInteger fetched = new AtomicInteger();
        int pages = 2_000;
        Duration took;
        try (Hosts hosts = new Hosts();
                WebClient client = WebClient.open(settings, name -> List.of(InetAddress.ofLiteral("127.0.0.1")))) {
            hosts.page("/a", "a".repeat(20_000));
            RememberedTurns turns = new RememberedTurns(new Politeness(Duration.ZERO, Duration.ZERO, 64));
            Fetcher fetcher = new Fetcher(
                    client, new Fetcher.Visits(turns, RobotsStore.inMemory(1_000)), clock, Waiting.asleep(clock));
            long start = System.nanoTime();
            try (ExecutorService threads =
                    Executors.newFixedThreadPool(32, Thread.ofVirtual().factory())) {
                for (int i = 0; i < pages; i++) {
                    String host = "h" + i % 100 + ".sim.test";
                    threads.submit(() ->
                            fetcher.fetch(FetchRequest.first(hosts.at(host, "/a"), FetchKind.PAGE)) instanceof Fetched
                                    ? fetched.incrementAndGet()
                                    : -1);
                }
                threads.shutdown();
                assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
            }
            took = Duration.ofNanos(System.nanoTime() - start);
        }
        System.out.printf(
                "%d pages in %d ms: %.0f a second%n",
                fetched.get(), took.toMillis(), fetched.get() * 1000.0 / took.toMillis());
        assertThat(fetched).hasValue(pages);
    }
}
