package io.tidings.local.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tidings.local.client.InputFiles;
import io.tidings.local.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of many lines: in parts, in order, through faults, resumed. The door's answers are as StreamIT has them. */
class BulkSendTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private final List<String> taken = Collections.synchronizedList(new ArrayList<>());
    private final List<Integer> partSizes = Collections.synchronizedList(new ArrayList<>());
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private HttpServer server;
    private volatile int away;
    private volatile int takesBeforeItDies = Integer.MAX_VALUE;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void everyLineIsTakenOnceInPartsAndRefusedOnesAreWrittenDown() throws Exception {
        Path file =
                write("all.jsonl", lines(0, 2_500) + "\n\r\n{\"id\":\"bad\",\"url\":\"u\"}\r\nno json\n" + line(2_500));
        Path report = folder.resolve("refused.jsonl");

        SendReport sent = send(file, report, false);

        assertThat(sent.accepted()).isEqualTo(2_501);
        assertThat(sent.refused()).isEqualTo(2);
        assertThat(taken).hasSize(2_501).doesNotHaveDuplicates();
        assertThat(partSizes).allMatch(size -> size <= 1_000);
        assertThat(Files.readAllLines(report))
                .containsExactly(
                        "{\"file\":\"%s\",\"line\":2503,\"reason\":\"text: is missing\",\"id\":\"bad\",\"url\":\"u\"}"
                                .formatted(file),
                        "{\"file\":\"%s\",\"line\":2504,\"reason\":\"text: is missing\"}".formatted(file));
        assertThat(journalOf(file)).doesNotExist();
    }

    @Test
    void gzipIsReadAsItsContent() throws Exception {
        Path file = folder.resolve("all.jsonl.gz");
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
            gzip.write(lines(0, 10).getBytes(UTF_8));
        }
        Files.write(file, gzipMember(lines(10, 20)), java.nio.file.StandardOpenOption.APPEND);

        assertThat(send(file, null, false).accepted()).isEqualTo(20);
        assertThat(taken).containsExactlyElementsOf(named(0, 20));
    }

    @Test
    void versionsOfAnAnnouncementAreNeverUnderWayTogether() throws Exception {
        Path file = write("corrected.jsonl", versions("1", "2", "3") + lines(0, 3_000) + versions("4", "5"));

        send(file, null, false);

        assertThat(partSizes).startsWith(1, 1);
        assertThat(taken.stream().filter(id -> id.startsWith("same")))
                .containsExactly("same 1", "same 2", "same 3", "same 4", "same 5");
    }

    @Test
    void whatTheSystemCouldNotTakeIsSentAgainFromItsLineOn() throws Exception {
        Path file = write("all.jsonl", lines(0, 1_500));
        away = 3;

        assertThat(send(file, null, false).accepted()).isEqualTo(1_500);

        assertThat(taken).hasSize(1_500).doesNotHaveDuplicates();
        assertThat(shown.toString(UTF_8)).contains("waiting: Kafka is away");
    }

    @Test
    void anInterruptedSendingGoesOnWhereItWasAndTellsNoRefusalTwice() throws Exception {
        Path file =
                write("all.jsonl", lines(0, 2_000) + "{\"id\":\"bad\"}\n" + lines(2_000, 6_000) + "{\"id\":\"bad\"}\n");
        Path report = folder.resolve("refused.jsonl");
        takesBeforeItDies = 3;
        assertThatThrownBy(() -> send(file, report, false)).isInstanceOf(IOException.class);
        int before = taken.size();
        takesBeforeItDies = Integer.MAX_VALUE;

        SendReport sent = send(file, report, false);

        assertThat(before).isBetween(2_000, 5_000);
        assertThat(sent.accepted()).isEqualTo(6_000);
        assertThat(sent.refused()).isEqualTo(2);
        assertThat(taken).containsOnlyOnceElementsOf(named(0, 2_000)).containsAll(named(0, 6_000));
        assertThat(Files.readAllLines(report)).hasSize(2);
        assertThat(journalOf(file)).doesNotExist();
    }

    @Test
    void aFileThatWasChangedIsSentFromItsBeginning() throws Exception {
        Path file = write("all.jsonl", lines(0, 4_500));
        takesBeforeItDies = 2;
        assertThatThrownBy(() -> send(file, null, false)).isInstanceOf(IOException.class);
        assertThat(journalOf(file)).exists();
        takesBeforeItDies = Integer.MAX_VALUE;
        taken.clear();
        Files.writeString(file, lines(0, 4_600));

        assertThat(send(file, null, false).accepted()).isEqualTo(4_600);
        assertThat(taken).containsAll(named(0, 4_600));
    }

    @Test
    void anewMeansFromTheBeginning() throws Exception {
        Path file = write("all.jsonl", lines(0, 4_500));
        takesBeforeItDies = 2;
        assertThatThrownBy(() -> send(file, null, false)).isInstanceOf(IOException.class);
        takesBeforeItDies = Integer.MAX_VALUE;
        taken.clear();

        assertThat(send(file, null, true).accepted()).isEqualTo(4_500);
        assertThat(taken).containsAll(named(0, 4_500));
    }

    @Test
    void aLineBeyondTheLimitIsRefusedHere() throws Exception {
        Path file = write("long.jsonl", line(0) + "{\"text\":\"" + "x".repeat(6 * 1024 * 1024) + "\"}\n" + line(1));

        SendReport sent = send(file, null, false);

        assertThat(sent.accepted()).isEqualTo(2);
        assertThat(sent.shown().getFirst().toString()).contains("line 2: at most 5242880 bytes are taken, not 6291467");
    }

    private void answer(HttpExchange exchange) throws IOException {
        List<String> lines = new String(exchange.getRequestBody().readAllBytes(), UTF_8)
                .lines()
                .toList();
        if (away > 0) {
            away--;
            List<String> some = lines.subList(0, lines.size() / 2);
            String items = take(some);
            respond(exchange, 503, "{\"detail\":\"Kafka is away\",\"line\":%d,%s}".formatted(some.size() + 1, items));
        } else if (takesBeforeItDies-- <= 0) {
            exchange.close();
        } else {
            partSizes.add(lines.size());
            respond(exchange, 202, "{" + take(lines) + "}");
        }
    }

    private String take(List<String> lines) throws IOException {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            JsonNode line = lines.get(i).startsWith("{") ? JSON.readTree(lines.get(i)) : JSON.createObjectNode();
            if (line.has("text")) {
                taken.add(line.path("id").asText());
            } else {
                items.add("{\"line\":%d,\"error\":\"text: is missing\"}".formatted(i + 1));
            }
        }
        return "\"items\":[" + String.join(",", items) + "]";
    }

    private static void respond(HttpExchange exchange, int status, String answer) throws IOException {
        exchange.getResponseHeaders().add("Retry-After", "0");
        exchange.sendResponseHeaders(status, answer.length());
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(answer.getBytes(UTF_8));
        }
    }

    private SendReport send(Path file, Path report, boolean anew) throws Exception {
        URI system = URI.create("http://localhost:" + server.getAddress().getPort());
        var options = new SendOptions(system, Map.of("source", "test"), report, anew, Duration.ofSeconds(2));
        var progress = new SendProgress(new PrintStream(shown, true, UTF_8), new Terminal(80, false, false), true);
        try (Sender sender = new Sender(options, progress)) {
            sender.send(InputFiles.of(List.of(file.toString())));
            return sender.report();
        }
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static Path journalOf(Path file) {
        return file.resolveSibling(file.getFileName() + Journal.ENDING);
    }

    private static byte[] gzipMember(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static List<String> named(int from, int to) {
        return IntStream.range(from, to).mapToObj(Integer::toString).toList();
    }

    private static String lines(int from, int to) {
        return IntStream.range(from, to).mapToObj(BulkSendTest::line).collect(Collectors.joining());
    }

    private static String line(int number) {
        return "{\"id\":\"" + number + "\",\"text\":\"Words.\"}\n";
    }

    /** One address, so one announcement; the client's id only tells the versions apart. */
    private static String versions(String... versions) {
        StringBuilder lines = new StringBuilder();
        for (String version : versions) {
            lines.append("{\"id\":\"same ")
                    .append(version)
                    .append("\",\"url\":\"https://example.org/a\",\"text\":\"Words ")
                    .append(version)
                    .append(".\"}\n");
        }
        return lines.toString();
    }
}
