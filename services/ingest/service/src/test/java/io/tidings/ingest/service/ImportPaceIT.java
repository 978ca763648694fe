package io.tidings.ingest.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.tidings.contracts.Topics;
import io.tidings.servers.KafkaServer;
import io.tidings.servers.PostgresServer;
import io.tidings.testing.Eventually;
import io.tidings.testing.TestNames;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** History waits while those behind have much to read, and what is live does not. */
@QuarkusTest
@TestProfile(ImportPaceIT.Narrow.class)
@WithTestResource(OwnServers.class)
class ImportPaceIT {

    private static final int UNDER_WAY = 200;
    private static final int LINES = 1_500;

    KafkaServer kafka;
    PostgresServer postgres;

    /** Few at a time, and little patience. */
    public static final class Narrow implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "tidings.ingest.imports-under-way",
                    Integer.toString(UNDER_WAY),
                    "tidings.ingest.import-wait",
                    "3s");
        }
    }

    @Test
    void anImportWaitsForASlowReaderWhileLiveOnesAreTakenAndGoesOnWhenItHasRead() throws Exception {
        String source = TestNames.unique("history");
        Eventually.until("ingest takes and reads", () -> live().statusCode() == 202);
        classifyHasReadAll();

        Response stopped = send(lines(0, LINES), source);

        stopped.then().statusCode(503).header("Retry-After", "5");
        JsonPath answer = stopped.jsonPath();
        assertThat(answer.getString("detail"))
                .startsWith("historical announcements wait")
                .contains("go on with line ");
        assertThat(answer.getInt("accepted")).isBetween(UNDER_WAY / 4, UNDER_WAY * 4);
        assertThat(answer.getInt("line")).isEqualTo(answer.getInt("accepted") + 1);
        Instant asked = Instant.now();
        assertThat(live().statusCode()).isEqualTo(202);
        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(15));
        int next = answer.getInt("line") - 1;
        Eventually.until("it goes on", () -> {
            classifyHasReadAll();
            return send(lines(next, next + 20), source).statusCode() == 202;
        });
    }

    /** There is no classify here: this test says what it has read. */
    private void classifyHasReadAll() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.address()))) {
            Map<TopicPartition, OffsetSpec> all = IntStream.range(0, Topics.PARTITIONS)
                    .boxed()
                    .collect(Collectors.toMap(
                            partition -> new TopicPartition(Topics.INGESTED.name(), partition),
                            any -> OffsetSpec.latest()));
            Map<TopicPartition, OffsetAndMetadata> read = new HashMap<>();
            admin.listOffsets(all)
                    .all()
                    .get()
                    .forEach((partition, end) -> read.put(partition, new OffsetAndMetadata(end.offset())));
            admin.alterConsumerGroupOffsets("classify", read).all().get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static Response live() {
        return given().contentType("text/plain")
                .body("Some live words " + TestNames.unique("x"))
                .post("/api/submissions");
    }

    private static Response send(String lines, String source) {
        return given().contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/api/submissions?historical=true&report=refused&source=" + source);
    }

    private static String lines(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> "{\"id\":\"%d\",\"text\":\"Words of number %d.\"}%n".formatted(number, number))
                .collect(Collectors.joining());
    }
}
