package io.tidings.simweb;

import io.tidings.simweb.Answer.Manner;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Serves a world on loopback, every host at one port, and notes each request. One request to a connection. */
public final class WebServer implements AutoCloseable {

    private static final int QUEUE = 500;
    private static final int MOMENT_MILLIS = 400;
    private static final int LONGEST_HEAD = 65_536;
    private static final byte[] BLANKS = " ".repeat(65_536).getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket server;
    private final Moments moments;
    private final List<Visit> visits = new ArrayList<>();
    private final Map<String, AtomicInteger> running = new ConcurrentHashMap<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger stalling = new AtomicInteger();
    private volatile Optional<World> world = Optional.empty();

    /** Which simulated moment it is for a host. */
    @FunctionalInterface
    public interface Moments {

        /** When the request that a host has just got was made. */
        Instant at(String authority);
    }

    private WebServer(Moments moments) {
        this.moments = moments;
        try {
            server = new ServerSocket();
            server.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), QUEUE);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Takes a port; nothing is served before a world is. */
    public static WebServer open(Moments moments) {
        return new WebServer(moments);
    }

    public int port() {
        return server.getLocalPort();
    }

    /** Begins to serve. */
    public void serve(World served) {
        world = Optional.of(served);
        Thread.ofPlatform().daemon().name("simulated-web").start(this::listen);
    }

    /** All requests so far, in the order in which they were made. */
    public List<Visit> visits() {
        synchronized (visits) {
            return visits.stream().sorted(Comparator.comparing(Visit::at)).toList();
        }
    }

    public int count() {
        synchronized (visits) {
            return visits.size();
        }
    }

    /** How many answers have stopped in the middle and wait until the other side has had enough. */
    public int stalling() {
        return stalling.get();
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
            Optional<Ask> ask = ask(new BufferedInputStream(socket.getInputStream()));
            if (ask.isPresent()) {
                answer(ask.get(), socket);
            }
        } catch (IOException | InterruptedException gone) {
            // The other side had enough of an answer without end.
        } finally {
            open.remove(socket);
        }
    }

    private void answer(Ask ask, Socket socket) throws IOException, InterruptedException {
        AtomicInteger answering = running.computeIfAbsent(ask.host(), host -> new AtomicInteger());
        Answer answer = answered(ask, others(answering));
        if (lasts(answer)) {
            try {
                send(answer, socket);
            } finally {
                answering.decrementAndGet();
            }
        } else {
            // The reader may know its end before we do, and ask again.
            answering.decrementAndGet();
            send(answer, socket);
        }
    }

    private static boolean lasts(Answer answer) {
        return answer.manner() == Manner.ENDLESS || answer.manner() == Manner.STALLING;
    }

    /** Counts in; an answer that the reader has just broken off gets a moment to notice. */
    private static int others(AtomicInteger answering) throws InterruptedException {
        for (int i = 0; i < MOMENT_MILLIS && answering.get() > 0; i++) {
            Thread.sleep(1);
        }
        return answering.getAndIncrement();
    }

    private Answer answered(Ask ask, int others) {
        Instant at = moments.at(ask.host());
        Answer answer = world.orElseThrow().answer(ask, at);
        Visit visit = new Visit(at, ask.host(), ask.target(), answer.status(), answer.shown(), others, answer.hold());
        synchronized (visits) {
            visits.add(visit);
        }
        return answer;
    }

    private void send(Answer answer, Socket socket) throws IOException, InterruptedException {
        if (answer.manner() == Manner.RESET) {
            socket.setSoLinger(true, 0);
            return;
        }
        OutputStream out = socket.getOutputStream();
        byte[] start = head(answer);
        switch (answer.manner()) {
            case WHOLE -> out.write(joined(start, answer.body(), answer.body().length));
            case BROKEN -> out.write(joined(start, answer.body(), answer.body().length / 2));
            case STALLING -> {
                out.write(joined(start, answer.body(), answer.body().length / 2));
                awaitEnd(socket);
            }
            case ENDLESS -> {
                out.write(start);
                while (!Thread.currentThread().isInterrupted()) {
                    out.write(BLANKS);
                }
            }
            case RESET -> throw new IllegalStateException("nothing is sent");
        }
    }

    private void awaitEnd(Socket socket) throws IOException {
        stalling.incrementAndGet();
        try {
            socket.getInputStream().read();
        } finally {
            stalling.decrementAndGet();
        }
    }

    private static byte[] head(Answer answer) {
        StringBuilder head =
                new StringBuilder("HTTP/1.1 ").append(answer.status()).append(" Said\r\n");
        answer.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        if (answer.manner() != Manner.ENDLESS && answer.status() != 304) {
            head.append("Content-Length: ").append(answer.body().length).append("\r\n");
        }
        return head.append("Connection: close\r\n\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[] head, byte[] body, int length) {
        byte[] whole = new byte[head.length + length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, length);
        return whole;
    }

    private static Optional<Ask> ask(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int c = in.read(); c >= 0 && head.length() < LONGEST_HEAD; c = in.read()) {
            head.append((char) c);
            if (c == '\n' && head.length() >= 4 && head.charAt(head.length() - 3) == '\n') {
                return Optional.of(read(head.toString().split("\r\n")));
            }
        }
        return Optional.empty();
    }

    private static Ask read(String[] lines) {
        Map<String, String> headers = new HashMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                headers.put(
                        lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                        lines[i].substring(colon + 1).strip());
            }
        }
        String[] first = lines[0].split(" ");
        return new Ask(headers.getOrDefault("host", ""), first.length > 1 ? first[1] : "", headers);
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
