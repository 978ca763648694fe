package io.tidings.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server on loopback that answers every path with exactly the bytes it was told, well-formed or not. Requests are kept as they
 * came. A path without an answer is 404;
 * {@code TLS} is what is said to a client that begins to speak it.
 */
final class Hosts implements AutoCloseable {

    private final ServerSocket server;
    private final Map<String, Talk> answers = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    /** What a server says once it has read a request. */
    @FunctionalInterface
    interface Talk {
        void answer(String request, OutputStream out) throws IOException, InterruptedException;
    }

    Hosts() {
        try {
            server = new ServerSocket();
            server.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 200);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return server.getLocalPort();
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    URI at(String host, String path) {
        return URI.create("http://" + host + ":" + port() + path);
    }

    Hosts on(String path, Talk talk) {
        answers.put(path, talk);
        return this;
    }

    /** A raw answer, head and body, with CR LF for every line feed of the head. */
    Hosts says(String path, String head, byte[] body) {
        return on(path, (request, out) -> {
            out.write((head + "\n\n").replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
        });
    }

    Hosts page(String path, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return says(path, "HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Length: " + bytes.length, bytes);
    }

    Hosts redirect(String path, int status, String to) {
        return says(path, "HTTP/1.1 " + status + " Moved\nContent-Length: 0\nLocation: " + to, new byte[0]);
    }

    /** All requests so far, head as it came. */
    List<String> requests() {
        return requests;
    }

    List<String> requests(String path) {
        return requests.stream()
                .filter(request -> request.startsWith("GET " + path + " "))
                .toList();
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> talk(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket socket) {
        try (socket) {
            String request = head(socket.getInputStream());
            if (!request.startsWith("GET ") && !request.startsWith("POST ")) {
                answers.getOrDefault("TLS", Hosts::notFound).answer(request, socket.getOutputStream());
                return;
            }
            requests.add(request);
            String path = request.substring(request.indexOf(' ') + 1, request.indexOf(" HTTP/"));
            answers.getOrDefault(path, Hosts::notFound).answer(request, socket.getOutputStream());
        } catch (IOException | InterruptedException gone) {
            // The other side had enough, which is what many tests are about.
        } finally {
            open.remove(socket);
        }
    }

    private static void notFound(String request, OutputStream out) throws IOException {
        out.write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int c = in.read(); c >= 0; c = in.read()) {
            head.append((char) c);
            boolean tls = head.charAt(0) == 0x16;
            if (tls || head.toString().endsWith("\r\n\r\n")) {
                return head + body(in, head.toString());
            }
        }
        return "";
    }

    private static String body(InputStream in, String head) throws IOException {
        Matcher length = Pattern.compile("(?i)\r\ncontent-length: *([0-9]+)").matcher(head);
        return length.find()
                ? new String(in.readNBytes(Integer.parseInt(length.group(1))), StandardCharsets.ISO_8859_1)
                : "";
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
