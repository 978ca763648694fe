package io.tidings.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** A fetcher for tests: its clock stands still unless somebody waits, names are looked up nowhere, loopback is trusted. */
final class Fetching implements AutoCloseable, InstantSource {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T10:00:00Z"));
    private final List<Instant> waits = new CopyOnWriteArrayList<>();
    private final RobotsStore robots = RobotsStore.inMemory(100);
    private final WebClient client;
    private final Fetcher fetcher;
    private volatile boolean brokenOff;

    Fetching(Hosts hosts) {
        this(settings(Set.of("127.0.0.1:" + hosts.port()), FetchSettings.Patience.STANDARD), Fetching::nowhere);
    }

    Fetching(FetchSettings settings, NameResolver resolver) {
        this(WebClient.open(settings, resolver));
    }

    Fetching(WebClient client) {
        this(client, Politeness.STANDARD);
    }

    Fetching(WebClient client, Politeness politeness) {
        this.client = client;
        RememberedTurns turns = new RememberedTurns(politeness);
        this.fetcher = new Fetcher(client, new Fetcher.Visits(turns, robots), this, this::wait);
    }

    static FetchSettings settings(Set<String> trusted, FetchSettings.Patience patience) {
        UserAgent agent = new UserAgent("Tidings", "1.0", "https://tidings.example/about");
        FetchLimits quick = new FetchLimits(5_000_000, Duration.ofMillis(1_500));
        return new FetchSettings(agent, new AddressRules(Set.of(), trusted), Map.of(FetchKind.PAGE, quick), patience);
    }

    static List<InetAddress> nowhere(String host) throws UnknownHostException {
        throw new UnknownHostException(host);
    }

    FetchOutcome fetch(FetchRequest request) throws InterruptedException {
        return fetcher.fetch(request);
    }

    FetchOutcome page(URI address) throws InterruptedException {
        return fetcher.fetch(FetchRequest.first(address, FetchKind.PAGE));
    }

    List<URI> sitemaps(URI address) throws InterruptedException {
        return fetcher.sitemaps(address);
    }

    RobotsStore robots() {
        return robots;
    }

    Instant now() {
        return now.get();
    }

    void advance(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    /** What was waited for so far. */
    List<Instant> waits() {
        return waits;
    }

    void brokenOff() {
        brokenOff = true;
    }

    boolean wasBrokenOff() {
        return brokenOff;
    }

    private void wait(Instant moment) {
        waits.add(moment);
        now.updateAndGet(before -> before.isAfter(moment) ? before : moment);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
