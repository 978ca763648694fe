package io.tidings.ingest.service.sources;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Sites on loopback, told apart by their host. A path without an answer is 404; so is robots.txt unless it is given. */
final class Site implements AutoCloseable {

    private final HttpServer server;
    private final Clock clock;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    private final Map<String, Runnable> hooks = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> running = new ConcurrentHashMap<>();
    private final AtomicInteger mostAtOnce = new AtomicInteger();

    /** What a path answers; with a tag it answers 304 to whoever has it. */
    record Answer(int status, String type, byte[] body, Map<String, String> headers) {

        static Answer html(String body) {
            return new Answer(200, "text/html;charset=utf-8", body.getBytes(StandardCharsets.UTF_8), Map.of());
        }

        static Answer of(String type, String body) {
            return new Answer(200, type, body.getBytes(StandardCharsets.UTF_8), Map.of());
        }

        static Answer status(int status, Map<String, String> headers) {
            return new Answer(status, "text/plain", new byte[0], headers);
        }

        Answer tagged(String tag) {
            return new Answer(status, type, body, Map.of("ETag", "\"" + tag + "\""));
        }
    }

    /** A request as it came. */
    record Request(String host, String path, Instant at, int status) {}

    Site(Clock clock) {
        this.clock = clock;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String at(String host, String path) {
        return "http://" + host + ":" + server.getAddress().getPort() + path;
    }

    void on(String address, Answer answer) {
        answers.put(address, answer);
    }

    /** Does something once, while the address is being asked. */
    void once(String address, Runnable hook) {
        hooks.put(address, hook);
    }

    /** Most requests that one host had at one time. */
    int mostAtOnce() {
        return mostAtOnce.get();
    }

    void off(String address) {
        answers.remove(address);
    }

    List<Request> requests(String address) {
        return requests.stream()
                .filter(request -> at(request.host(), request.path()).equals(address))
                .toList();
    }

    List<Request> ofHost(String host) {
        return requests.stream().filter(request -> request.host().equals(host)).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String host = exchange.getRequestHeaders().getFirst("Host").split(":", 2)[0];
        String path = exchange.getRequestURI().toString();
        AtomicInteger here = running.computeIfAbsent(host, none -> new AtomicInteger());
        mostAtOnce.accumulateAndGet(here.incrementAndGet(), Math::max);
        Runnable hook = hooks.remove(at(host, path));
        if (hook != null) {
            hook.run();
        }
        here.decrementAndGet();
        Answer answer = answers.getOrDefault(at(host, path), Answer.status(404, Map.of()));
        String known = exchange.getRequestHeaders().getFirst("If-None-Match");
        boolean same = known != null && known.equals(answer.headers().get("ETag"));
        int status = same ? 304 : answer.status();
        requests.add(new Request(host, path, clock.instant(), status));
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        boolean empty = same || answer.body().length == 0;
        exchange.sendResponseHeaders(status, empty ? -1 : answer.body().length);
        if (!empty) {
            exchange.getResponseBody().write(answer.body());
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
