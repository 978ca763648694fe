package io.tidings.servers.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page and the JSON of the letters. Only asked by name of this machine, so that no page from elsewhere can read along. */
final class MailWeb implements AutoCloseable {

    private static final Pattern HOST = Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1\\])(:[0-9]+)?");
    private static final Pattern PAGE = Pattern.compile("/mails/([0-9]{1,18})(/html|/source)?");
    private static final Pattern API = Pattern.compile("/api/mails/([0-9]{1,18})");

    private final HttpServer server;
    private final MailStore store;
    private final MailJson json;

    private MailWeb(HttpServer server, MailStore store) {
        this.server = server;
        this.store = store;
        this.json = new MailJson(store);
    }

    static MailWeb start(MailStore store, int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        MailWeb web = new MailWeb(server, store);
        server.createContext("/", web::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return web;
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = answered(exchange);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.getResponseHeaders().set("Content-Security-Policy", answer.policy());
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            byte[] bytes = answer.bytes();
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
        } catch (RuntimeException fault) {
            System.out.println("a request failed: " + fault);
        }
    }

    private Answer answered(HttpExchange exchange) throws IOException {
        String host = exchange.getRequestHeaders().getFirst("Host");
        if (host == null || !HOST.matcher(host).matches()) {
            return Answer.plain(403, "The letters are shown at localhost only.");
        }
        String path = exchange.getRequestURI().getPath();
        Optional<String> query = Optional.ofNullable(exchange.getRequestURI().getRawQuery());
        return switch (exchange.getRequestMethod()) {
            case "GET" -> got(path, query);
            case "DELETE" -> deleted(path, query);
            default -> Answer.plain(405, "Only GET and DELETE.");
        };
    }

    private Answer got(String path, Optional<String> query) throws IOException {
        Matcher one = PAGE.matcher(path);
        if (one.matches()) {
            return page(Long.parseLong(one.group(1)), one.group(2) == null ? "" : one.group(2));
        }
        Matcher api = API.matcher(path);
        if (api.matches()) {
            return json.one(Long.parseLong(api.group(1)));
        }
        return switch (path) {
            case "/" -> Answer.page(MailPage.list(store));
            case "/api/mails" -> json.list(query);
            case "/health" -> Answer.plain(200, "up");
            default -> Answer.plain(404, "Nothing is here.");
        };
    }

    private Answer page(long id, String part) throws IOException {
        Optional<byte[]> letter = store.find(id);
        if (letter.isEmpty()) {
            return Answer.plain(404, "There is no such letter, or no longer.");
        }
        return switch (part) {
            case "/source" -> new Answer(200, "text/plain; charset=utf-8", Answer.NOTHING, letter.get());
            case "/html" -> Answer.letter(ReceivedMail.read(id, letter.get()).html());
            default -> Answer.page(MailPage.one(ReceivedMail.read(id, letter.get())));
        };
    }

    private Answer deleted(String path, Optional<String> query) throws IOException {
        Matcher api = API.matcher(path);
        if (api.matches()) {
            boolean was = store.delete(Long.parseLong(api.group(1)));
            return was
                    ? new Answer(204, "text/plain", Answer.NOTHING, new byte[0])
                    : Answer.plain(404, "No such letter.");
        }
        return path.equals("/api/mails") ? json.delete(query) : Answer.plain(404, "Nothing is here.");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
