package io.tidings.alert.service;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A receiver of webhooks in a process of its own, which can be killed at any moment. Writes down what it is sent before it says
 * that it has it: id and announcement, a line each.
 */
final class KilledReceiver {

    private static final Pattern ANNOUNCEMENT = Pattern.compile("\"announcement\":\\{\"id\":\"([0-9a-f]{32})\"");

    private KilledReceiver() {}

    /** Arguments: port, file. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[1]);
        HttpServer server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0])), 200);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> take(exchange, file));
        server.start();
    }

    private static void take(HttpExchange exchange, Path file) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Matcher found = ANNOUNCEMENT.matcher(body);
            String line = exchange.getRequestHeaders().getFirst("webhook-id") + " "
                    + (found.find() ? found.group(1) : "none") + "\n";
            synchronized (KilledReceiver.class) {
                Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
            exchange.sendResponseHeaders(200, -1);
        }
    }
}
