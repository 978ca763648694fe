package io.tidings.ingest.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.tidings.contracts.Topics;
import io.tidings.testing.Eventually;
import io.tidings.testing.KafkaResource;
import io.tidings.testing.PostgresResource;
import io.tidings.testing.RealKafka;
import io.tidings.testing.TestNames;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Many submissions in one request. */
@QuarkusTest
@WithTestResource(KafkaResource.class)
@WithTestResource(PostgresResource.class)
class StreamIT {

    private static final String SOME_WORDS =
            "The ministry gives money to the region for roads and schools and says how it is spent. ".repeat(40);

    @Test
    void everyLineIsAcceptedOrRefusedAlone() {
        String lines = """
                {"id":"1","text":"Some words."}

                {"id":"2"}
                {"id":"3","text":
                {"id":"4","text":"Some words.","country":"QQ"}\r
                {"id":"5","text":"Some words."}""";

        JsonPath answer = send(lines, "source=" + TestNames.unique("s"));

        assertThat(answer.getList("items.line", Integer.class)).containsExactly(1, 3, 4, 5, 6);
        assertThat(answer.getList("items.error", String.class))
                .satisfiesExactly(
                        error -> assertThat(error).isNull(),
                        error -> assertThat(error).isEqualTo("text: is missing"),
                        error -> assertThat(error).startsWith("not JSON"),
                        error -> assertThat(error).startsWith("country: \"QQ\""),
                        error -> assertThat(error).isNull());
        assertThat(answer.getList("items.id", String.class).get(4)).matches("[0-9a-f]{32}");
    }

    @Test
    void aLineBeyondTheLimitDoesNotStopTheNextOne() {
        String lines = "{\"text\":\"" + "x".repeat(6 * 1024 * 1024) + "\"}\n{\"text\":\"Some words.\"}\n";

        JsonPath answer = send(lines, "source=" + TestNames.unique("s"));

        assertThat(answer.getString("items[0].error")).contains("bytes are taken");
        assertThat(answer.getString("items[1].id")).isNotNull();
    }

    @Test
    void onlyRefusedLinesAreToldWhenNoMoreIsAskedFor() {
        String lines =
                "\uFEFF{\"id\":\"1\",\"text\":\"Some words.\"}\r\n \r\n{\"id\":\"2\"}\n{\"id\":\"3\",\"text\":\"Words.\"}";

        JsonPath answer = send(lines, "report=refused&source=" + TestNames.unique("s"));

        assertThat(answer.getInt("accepted")).isEqualTo(2);
        assertThat(answer.getInt("refused")).isEqualTo(1);
        assertThat(answer.getList("items")).isEqualTo(List.of(Map.of("line", 3, "error", "text: is missing")));
    }

    @Test
    void whatIsNotUtf8IsRefusedByItsLine() {
        byte[] lines = "{\"text\":\"caf\u00e9\"}\n{\"text\":\"Some words.\"}\n".getBytes(StandardCharsets.ISO_8859_1);

        JsonPath answer = send(lines, "source=" + TestNames.unique("s"));

        assertThat(answer.getString("items[0].error")).contains("UTF-8");
        assertThat(answer.getString("items[1].id")).isNotNull();
    }

    @Test
    void anUnknownReportIsRefused() {
        given().contentType("application/x-ndjson")
                .body("{}".getBytes(StandardCharsets.UTF_8))
                .post("/api/submissions?report=some")
                .then()
                .statusCode(422)
                .body("detail", equalTo("report: is either all or refused, and stands once"));
    }

    /** The figure is printed; the test asks only that all of them arrive, each once. */
    @Test
    void thousandsOfLinesAreAllIngestedOnce() {
        int count = Integer.getInteger("tidings.stream.lines", 2_000);
        String source = TestNames.unique("bulk");
        String lines = IntStream.range(0, count)
                .mapToObj(i -> "{\"id\":\"%d\",\"title\":\"Number %d of %s\",\"text\":\"%s\"}"
                        .formatted(i, i, source, i + " " + source + " " + SOME_WORDS))
                .collect(Collectors.joining("\n"));
        long start = System.nanoTime();

        List<String> ids = send(lines, "source=" + source).getList("items.id", String.class);
        Duration accepted = Duration.ofNanos(System.nanoTime() - start);
        Eventually.until(
                "the last is ingested",
                Duration.ofMinutes(3),
                () -> ids.stream()
                        .skip(count - 24L)
                        .allMatch(id -> "ingested"
                                .equals(given().get("/api/submissions/" + id).path("status"))));
        Duration ingested = Duration.ofNanos(System.nanoTime() - start);

        System.out.printf("%d lines: accepted in %s, ingested in %s%n", count, accepted, ingested);
        Set<String> wanted = new HashSet<>(ids);
        assertThat(wanted).hasSize(count);
        Eventually.until("all are out", () -> keys(wanted).size() >= count);
        assertThat(keys(wanted)).hasSize(count).doesNotHaveDuplicates();
    }

    private static List<String> keys(Set<String> wanted) {
        return new Topic(RealKafka.shared(), Topics.INGESTED)
                .records().stream()
                        .map(ConsumerRecord::key)
                        .filter(wanted::contains)
                        .toList();
    }

    private static JsonPath send(String lines, String query) {
        return send(lines.getBytes(StandardCharsets.UTF_8), query);
    }

    private static JsonPath send(byte[] lines, String query) {
        return given().contentType("application/x-ndjson")
                .body(lines)
                .post("/api/submissions?" + query)
                .then()
                .statusCode(202)
                .extract()
                .jsonPath();
    }
}
