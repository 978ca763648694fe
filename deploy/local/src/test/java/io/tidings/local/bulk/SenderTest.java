package io.tidings.local.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.tidings.local.client.InputFiles;
import io.tidings.local.terminal.Terminal;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SenderTest {

    @TempDir
    Path folder;

    private final List<String> asked = new ArrayList<>();
    private HttpServer server;
    private URI system;
    private int status = 202;
    private String answer = "{\"id\":\"0123\",\"status\":\"received\"}";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Content-Type") + " " + body);
            exchange.sendResponseHeaders(status, answer.length());
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(answer.getBytes(UTF_8));
            }
        });
        server.start();
        system = URI.create("http://localhost:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aTextIsSentAsItIsWithItsFactsBeside() throws Exception {
        Path file = Files.writeString(folder.resolve("release.txt"), "Größe\n");
        Files.writeString(folder.resolve("release.txt.json"), "{\"publisher\": \"A & B\", \"country\": \"DE\"}");

        SendReport report = send(Map.of("country", "GB"), file);

        assertThat(asked).containsExactly("POST /api/submissions?country=GB&publisher=A+%26+B text/plain Größe\n");
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.ids()).containsExactly(Map.entry(file.toString(), "0123"));
    }

    @Test
    void linesAreSentTogetherAndRefusalsNamedByTheirLine() throws Exception {
        answer = "{\"accepted\":1,\"refused\":1,\"items\":[{\"line\":2,\"error\":\"text: has no text\"}]}";
        Path file = Files.writeString(folder.resolve("all.jsonl"), "{\"text\":\"x\"}\n\n{}\n");

        SendReport report = send(Map.of(), file);

        assertThat(asked)
                .containsExactly("POST /api/submissions?report=refused application/x-ndjson {\"text\":\"x\"}\n{}\n");
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.shown()).extracting(Refused::toString).containsExactly(file + " line 3: text: has no text");
    }

    @Test
    void aRefusalCarriesTheReason() throws Exception {
        status = 422;
        answer = "{\"title\":\"Invalid\",\"detail\":\"2 things are wrong\",\"errors\":["
                + "{\"field\":\"publishedAt\",\"detail\":\"no such day\"},{\"field\":\"url\",\"detail\":\"not an address\"}]}";
        Path file = Files.writeString(folder.resolve("one.json"), "{}");

        SendReport report = send(Map.of(), file);

        assertThat(report.shown())
                .extracting(Refused::toString)
                .containsExactly(file + ": publishedAt: no such day; url: not an address");
    }

    @Test
    void aSystemThatCannotTakeAnythingNowIsNoRefusal() throws Exception {
        status = 503;
        answer = "{\"title\":\"Service away\",\"detail\":\"ingest is starting\"}";
        Path file = Files.writeString(folder.resolve("one.json"), "{}");

        assertThatThrownBy(() -> send(Map.of(), file))
                .isInstanceOf(IOException.class)
                .hasMessage("ingest is starting");
    }

    private SendReport send(Map<String, String> facts, Path file) throws Exception {
        var options = new SendOptions(system, facts, null, false, Duration.ZERO);
        try (Sender sender = new Sender(options, new SendProgress(System.err, new Terminal(80, false, false), false))) {
            sender.send(InputFiles.of(List.of(file.toString())));
            return sender.report();
        }
    }
}
