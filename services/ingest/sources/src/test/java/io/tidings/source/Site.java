package io.tidings.source;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tidings.fetch.AddressRules;
import io.tidings.fetch.FetchSettings;
import io.tidings.fetch.Fetcher;
import io.tidings.fetch.HostTurns;
import io.tidings.fetch.Politeness;
import io.tidings.fetch.RobotsStore;
import io.tidings.fetch.UserAgent;
import io.tidings.fetch.Waiting;
import io.tidings.fetch.WebClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/** A site on loopback that a test fills, and a fetcher that may ask it; the fetcher's clock moves only by waiting. */
final class Site implements AutoCloseable {

    private static final FetchSettings.Patience PATIENCE =
            new FetchSettings.Patience(Duration.ofSeconds(1), Duration.ofSeconds(15), Duration.ofSeconds(150));

    private static final Politeness POLITENESS = new Politeness(Duration.ofSeconds(1), Duration.ofMinutes(2), 1);

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T10:00:00Z"));
    private final WebClient client;
    private final Fetcher fetcher;

    /** What a path answers. */
    record Answer(int status, Map<String, String> headers, byte[] body) {}

    Site() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        UserAgent agent = new UserAgent("Tidings", "1.0", "https://tidings.example/about");
        FetchSettings standard = FetchSettings.standard(agent);
        AddressRules rules = new AddressRules(Set.of(), Set.of("127.0.0.1:" + port()));
        client = WebClient.open(new FetchSettings(agent, rules, standard.limits(), PATIENCE), Site::nowhere);
        Fetcher.Visits visits = new Fetcher.Visits(HostTurns.inMemory(POLITENESS), RobotsStore.inMemory(10));
        Waiting waiting = moment -> now.updateAndGet(before -> before.isAfter(moment) ? before : moment);
        fetcher = new Fetcher(client, visits, now::get, waiting);
    }

    private static List<InetAddress> nowhere(String host) throws UnknownHostException {
        throw new UnknownHostException(host);
    }

    int port() {
        return server.getAddress().getPort();
    }

    Fetcher fetcher() {
        return fetcher;
    }

    Instant now() {
        return now.get();
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    /** What was asked for, without robots.txt, in order; a conditional request is marked with "?". */
    List<String> asked() {
        return asked.stream().filter(path -> !path.startsWith("/robots.txt")).toList();
    }

    void forget() {
        asked.clear();
    }

    Site says(String path, String type, String body) {
        return says(path, Map.of("Content-Type", type), body);
    }

    Site says(String path, Map<String, String> headers, String body) {
        answers.put(path, new Answer(200, headers, body.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    Site says(String path, String type, byte[] body) {
        answers.put(path, new Answer(200, Map.of("Content-Type", type), body));
        return this;
    }

    Site status(String path, int status, Map<String, String> headers) {
        answers.put(path, new Answer(status, headers, new byte[0]));
        return this;
    }

    /** {@code $SITE} in texts stands for the site's own address. */
    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        List<String> tags = exchange.getRequestHeaders().getOrDefault("If-None-Match", List.of());
        boolean conditional = !tags.isEmpty() || exchange.getRequestHeaders().containsKey("If-Modified-Since");
        asked.add(path + (conditional ? "?" : ""));
        Answer answer = answers.getOrDefault(path, new Answer(404, Map.of(), new byte[0]));
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        boolean same = tags.contains(answer.headers().getOrDefault("ETag", "none"));
        byte[] body = filled(answer);
        try (exchange) {
            exchange.sendResponseHeaders(same ? 304 : answer.status(), same || body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(same ? new byte[0] : body);
        }
    }

    private byte[] filled(Answer answer) {
        String text = new String(answer.body(), StandardCharsets.ISO_8859_1);
        return text.contains("$SITE")
                ? text.replace("$SITE", at("").toString()).getBytes(StandardCharsets.ISO_8859_1)
                : answer.body();
    }

    @Override
    public void close() throws IOException {
        client.close();
        server.stop(0);
    }
}
