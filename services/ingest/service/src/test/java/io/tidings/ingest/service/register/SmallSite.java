package io.tidings.ingest.service.register;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A site on loopback that the service trusts, and one beside it that it does not; a test fills both. */
public final class SmallSite implements QuarkusTestResourceLifecycleManager {

    private HttpServer trusted;
    private HttpServer other;
    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final List<String> askedOfOther = new CopyOnWriteArrayList<>();

    @Override
    public Map<String, String> start() {
        trusted = server(this::answer);
        other = server(exchange -> {
            askedOfOther.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        return Map.of(
                "tidings.sources.trusted-hosts",
                        "127.0.0.1:" + trusted.getAddress().getPort(),
                "tidings.sources.enabled", "false",
                "tidings.register.preview-delay", "10ms",
                "tidings.register.measure-every", "200ms");
    }

    private static HttpServer server(HttpHandler handler) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", handler);
            server.start();
            return server;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Pages begin with their type, then an empty line; a page that begins with "to " redirects. */
    private void answer(HttpExchange exchange) throws IOException {
        String page = pages.getOrDefault(exchange.getRequestURI().toString(), "");
        try (exchange) {
            if (page.startsWith("to ")) {
                exchange.getResponseHeaders().set("Location", page.substring(3));
                exchange.sendResponseHeaders(302, -1);
            } else if (page.isEmpty()) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                byte[] body = page.split("\n\n", 2)[1].replace("$SITE", at("")).getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", page.split("\n\n", 2)[0]);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    String at(String path) {
        return "http://127.0.0.1:" + trusted.getAddress().getPort() + path;
    }

    String beside(String path) {
        return "http://127.0.0.1:" + other.getAddress().getPort() + path;
    }

    SmallSite says(String path, String type, String body) {
        pages.put(path, type + "\n\n" + body);
        return this;
    }

    SmallSite redirects(String path, String to) {
        pages.put(path, "to " + to);
        return this;
    }

    List<String> askedOfOther() {
        return askedOfOther;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(SmallSite.class));
    }

    @Override
    public void stop() {
        trusted.stop(0);
        other.stop(0);
    }
}
