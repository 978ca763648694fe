package io.tidings.alert.channels;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A receiver of webhooks on loopback that answers whatever it is told to, well-formed or not. */
final class Receivers implements AutoCloseable {

    private final ServerSocket server;
    private final Answer answer;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    /** What it says once it has read a request. */
    @FunctionalInterface
    interface Answer {
        void to(OutputStream out) throws IOException, InterruptedException;
    }

    /** A request as it came; header names in lower case. */
    record Request(String line, Map<String, String> headers, String body) {}

    Receivers(Answer answer) {
        this.answer = answer;
        try {
            server = new ServerSocket();
            server.bind(new InetSocketAddress("127.0.0.1", 0), 50);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Thread.ofVirtual().start(this::listen);
    }

    static Receivers saying(String head) {
        return new Receivers(
                out -> out.write((head + "\n\n").replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1)));
    }

    static Receivers status(int status) {
        return saying("HTTP/1.1 " + status + " Whatever\nContent-Length: 0");
    }

    URI at(String host) {
        return URI.create("http://" + host + ":" + server.getLocalPort() + "/hook");
    }

    URI at() {
        return at("127.0.0.1");
    }

    int port() {
        return server.getLocalPort();
    }

    List<Request> requests() {
        return requests;
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
            requests.add(read(socket.getInputStream()));
            answer.to(socket.getOutputStream());
        } catch (IOException | InterruptedException | RuntimeException gone) {
            // The other side had enough, which is what many tests are about.
        }
    }

    private static Request read(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no request");
            }
            head.append((char) next);
        }
        String[] lines = head.toString().split("\r\n");
        Map<String, String> headers = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            String[] pair = lines[i].split(": *", 2);
            headers.put(pair[0].toLowerCase(Locale.ROOT), pair[1]);
        }
        byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        return new Request(lines[0], headers, new String(body, StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
