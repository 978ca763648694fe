package io.tidings.ingest.service;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.tidings.contracts.Topics;
import io.tidings.testing.Eventually;
import io.tidings.testing.KafkaResource;
import io.tidings.testing.PostgresResource;
import io.tidings.testing.RealKafka;
import io.tidings.testing.TestNames;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Streams that are compressed, broken, idle, or end with their sender. */
@QuarkusTest
@TestProfile(StreamFaultsIT.Impatient.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(PostgresResource.class)
class StreamFaultsIT {

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    /** Waits two seconds for the next bytes of a stream. */
    public static final class Impatient implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("tidings.ingest.stream-idle", "2s");
        }
    }

    @Test
    void gzipOfSeveralMembersIsReadWhole() throws IOException {
        byte[] body = joined(gzip(lines(1, 400)), gzip(lines(401, 800)));

        JsonPath answer = send(body, "gzip").statusCode(202).extract().jsonPath();

        assertThat(answer.getList("items.line", Integer.class)).hasSize(800).endsWith(799, 800);
        assertThat(answer.getInt("accepted")).isEqualTo(800);
    }

    @Test
    void whatCameBeforeTheGzipBrokeStays() throws IOException {
        byte[] whole = gzip(noise() + lines(2, 1_000));

        JsonPath answer = send(Arrays.copyOf(whole, whole.length / 2), "gzip")
                .statusCode(400)
                .contentType("application/problem+json")
                .extract()
                .jsonPath();

        assertThat(answer.getString("detail")).startsWith("the gzip body ends too early; go on with line ");
        assertThat(answer.getInt("line")).isEqualTo(answer.getInt("accepted") + 1);
    }

    @Test
    void aBombIsStopped() throws IOException {
        byte[] bomb = gzip("{\"text\":\"Some words.\"}\n" + " ".repeat(60 * 1024 * 1024));

        JsonPath answer = send(bomb, "gzip").statusCode(413).extract().jsonPath();

        assertThat(answer.getString("detail")).contains("more than 200 times");
        assertThat(answer.getInt("accepted")).isEqualTo(1);
    }

    @Test
    void otherCodingsAreRefused() {
        send(lines(1, 1).getBytes(UTF_8), "br").statusCode(415);
        send(lines(1, 1).getBytes(UTF_8), "gzip").statusCode(400);
    }

    @Test
    void oneAnnouncementMayBeCompressedToo() throws IOException {
        given().contentType("application/json")
                .header("Content-Encoding", "gzip")
                .body(gzip("{\"text\":\"Some words.\"}"))
                .post("/api/submissions")
                .then()
                .statusCode(202);
        given().contentType("text/plain")
                .header("Content-Encoding", "gzip")
                .body(gzip("word ".repeat(4 * 1024 * 1024)))
                .post("/api/submissions")
                .then()
                .statusCode(413);
    }

    @Test
    void anIdleStreamIsEndedWithTheReasonAndTheLineToGoOnWith() throws IOException {
        try (Socket socket = begun()) {
            chunk(socket, lines(1, 3) + "{\"half\":");

            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 408").containsIgnoringCase("connection: close");
            assertThat(answer)
                    .contains("nothing came for 2 seconds; go on with line 4")
                    .contains("\"accepted\":3,\"refused\":0");
        }
    }

    @Test
    void ofASenderThatGoesAwayWhatWasAcceptedStaysAndNothingHalf() throws IOException {
        String source = TestNames.unique("gone");
        try (Socket socket = begun(source)) {
            chunk(socket, lines(1, 300) + "{\"id\":\"half\",\"text\":\"This line has no");
            Eventually.until("all whole lines are held", () -> received(source).size() >= 300);
        }

        given().contentType("text/plain")
                .body("Afterwards.")
                .post("/api/submissions")
                .then()
                .statusCode(202);
        assertThat(received(source)).hasSize(300).noneMatch(line -> line.contains("half"));
    }

    private static List<String> received(String source) {
        return new Topic(RealKafka.shared(), Topics.RECEIVED)
                .records().stream()
                        .filter(record -> {
                            var stated = record.headers().lastHeader("tidings-stated-source");
                            return stated != null && new String(stated.value(), UTF_8).equals(source);
                        })
                        .map(record -> new String(record.value(), UTF_8))
                        .toList();
    }

    private Socket begun() throws IOException {
        return begun(TestNames.unique("s"));
    }

    private Socket begun(String source) throws IOException {
        Socket socket = new Socket("localhost", port);
        socket.setSoTimeout(30_000);
        write(
                socket,
                "POST /api/submissions?report=refused&source=" + source + " HTTP/1.1\r\nHost: localhost\r\n"
                        + "Content-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n");
        return socket;
    }

    private static void chunk(Socket socket, String content) throws IOException {
        write(socket, Integer.toHexString(content.getBytes(UTF_8).length) + "\r\n" + content + "\r\n");
    }

    private static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(UTF_8));
        out.flush();
    }

    private static ValidatableResponse send(byte[] body, String coding) {
        return given().contentType("application/x-ndjson")
                .header("Content-Encoding", coding)
                .body(body)
                .post("/api/submissions?source=" + TestNames.unique("s"))
                .then();
    }

    private static String lines(int from, int to) {
        StringBuilder lines = new StringBuilder();
        for (int i = from; i <= to; i++) {
            lines.append("{\"id\":\"").append(i).append("\",\"text\":\"Some words.\"}\n");
        }
        return lines.toString();
    }

    /** A line that does not shrink, so that half of the bytes hold some lines whole. */
    private static String noise() {
        StringBuilder line = new StringBuilder("{\"text\":\"");
        new java.util.Random(1).ints(1_000, 'a', 'z').forEach(line::appendCodePoint);
        return line.append("\"}\n").toString();
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
