package io.tidings.ingest.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tidings.contracts.Announcement;
import io.tidings.contracts.AnnouncementIngested;
import io.tidings.contracts.Kind;
import io.tidings.contracts.Topics;
import io.tidings.testing.Eventually;
import io.tidings.testing.KafkaResource;
import io.tidings.testing.PostgresResource;
import io.tidings.testing.RealKafka;
import io.tidings.testing.TestNames;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is promised of a submission, over HTTP, through real Kafka and PostgreSQL. */
@QuarkusTest
@WithTestResource(KafkaResource.class)
@WithTestResource(PostgresResource.class)
class SubmissionsIT {

    private final Topic received = new Topic(RealKafka.shared(), Topics.RECEIVED);
    private final Topic ingested = new Topic(RealKafka.shared(), Topics.INGESTED);

    @Test
    void aSubmissionIsDurableWhenItIsAcceptedAndKnownAtOnce() {
        String json = "{\"text\":\"Some words to keep %s.\"}".formatted(TestNames.unique("x"));

        String id = accept(json);

        assertThat(received.records(id)).singleElement().satisfies(record -> {
            assertThat(new String(record.value(), StandardCharsets.UTF_8)).isEqualTo(json);
            assertThat(new String(record.headers().lastHeader("content-type").value(), StandardCharsets.UTF_8))
                    .startsWith("application/json");
        });
        status(id).statusCode(200).body("id", equalTo(id));
        awaitStatus(id, "ingested");
    }

    @Test
    void whatWasSentComesOutWithIdentityAndCleanText() {
        String url = url();

        String id = accept(
                "{\"url\":\"%s?utm_source=x\",\"title\":\"A title\",\"text\":\"Some words.\\r\\n\"}".formatted(url));

        assertThat(awaitIngested(id, 1)).singleElement().satisfies(event -> {
            Announcement announcement = event.announcement();
            assertThat(announcement.kind()).isEqualTo(Kind.CREATED);
            assertThat(announcement.content().title()).isEqualTo("A title");
            assertThat(announcement.content().body()).isEqualTo("Some words.\n");
            assertThat(announcement.origin().url()).hasToString(url);
            assertThat(announcement.copyOf()).isNull();
        });
    }

    @Test
    void theSameTwiceIsGivenOutOnce() {
        String json = "{\"url\":\"%s\",\"text\":\"Some words.\"}".formatted(url());

        String first = accept(json);
        String second = accept(json);
        awaitPassed(first, "duplicate");

        assertThat(second).isEqualTo(first);
        assertThat(ingested.ingested(first)).hasSize(1);
        status(first).body("status", equalTo("duplicate")).body("revision", equalTo(1));
    }

    @Test
    void thereAndBackAgainIsThreeRevisions() {
        String url = url();

        String id = accept("{\"url\":\"%s\",\"text\":\"First wording.\"}".formatted(url));
        accept("{\"url\":\"%s\",\"text\":\"Second wording.\"}".formatted(url));
        accept("{\"url\":\"%s\",\"text\":\"First wording.\"}".formatted(url));

        List<AnnouncementIngested> events = awaitIngested(id, 3);
        assertThat(events)
                .extracting(
                        event -> event.announcement().revision().number(),
                        event -> event.announcement().kind())
                .containsExactly(tuple(1, Kind.CREATED), tuple(2, Kind.CORRECTED), tuple(3, Kind.CORRECTED));
        assertThat(events)
                .extracting(event -> event.announcement().times().receivedAt())
                .containsOnly(events.getFirst().announcement().times().receivedAt());
        awaitStatus(id, "ingested");
        status(id).body("revision", equalTo(3));
    }

    @Test
    void takenBackWithoutTextAndReinstatedKeepsTheText() {
        String url = url();

        String id = accept("{\"url\":\"%s\",\"text\":\"Some words.\",\"country\":\"GB\"}".formatted(url));
        accept("{\"url\":\"%s\",\"withdrawn\":true}".formatted(url));
        accept("{\"url\":\"%s\",\"text\":\"Some words.\",\"country\":\"GB\"}".formatted(url));

        List<AnnouncementIngested> events = awaitIngested(id, 3);
        assertThat(events)
                .extracting(event -> event.announcement().kind())
                .containsExactly(Kind.CREATED, Kind.WITHDRAWN, Kind.REINSTATED);
        Announcement withdrawn = events.get(1).announcement();
        assertThat(withdrawn.withdrawn()).isTrue();
        assertThat(withdrawn.content())
                .isEqualTo(events.getFirst().announcement().content());
        assertThat(withdrawn.origin().country()).isEqualTo("GB");
    }

    @Test
    void anOlderObservationThatArrivesLateIsHistoryAndNeverCurrent() {
        String url = url();
        String id = accept("{\"url\":\"%s\",\"text\":\"Newer wording.\"}".formatted(url));
        awaitIngested(id, 1);

        var headers = headersOf(id);
        headers.put("tidings-observed-at", Instant.now().minusSeconds(3600).toString());
        received.send(
                id,
                "{\"url\":\"%s\",\"text\":\"Older wording.\"}".formatted(url).getBytes(StandardCharsets.UTF_8),
                headers);
        awaitPassed(id, "duplicate");

        assertThat(ingested.ingested(id))
                .singleElement()
                .satisfies(event ->
                        assertThat(event.announcement().content().body()).isEqualTo("Newer wording."));
    }

    @Test
    void theSameAddressFromAnotherSourceIsACopyAndNeverARevision() {
        String url = url();

        String owner = accept("{\"source\":\"owner\",\"url\":\"%s\",\"text\":\"What the owner says.\"}".formatted(url));
        awaitIngested(owner, 1);
        String claimant =
                accept("{\"source\":\"evil\",\"url\":\"%s\",\"text\":\"What somebody else says.\"}".formatted(url));

        assertThat(claimant).isNotEqualTo(owner);
        assertThat(awaitIngested(claimant, 1))
                .singleElement()
                .satisfies(event -> assertThat(event.announcement().copyOf()).hasToString(owner));
        awaitStatus(claimant, "copy");
        assertThat(ingested.ingested(owner)).hasSize(1);
    }

    @Test
    void theSameWordsUnderAnotherAddressAreACopyOfTheOriginal() {
        String words = "The ministry gives four million to the region " + TestNames.unique("words");

        String original = accept("{\"url\":\"%s\",\"text\":\"%s.\"}".formatted(url(), words));
        String copy =
                accept("{\"source\":\"wire\",\"url\":\"%s\",\"text\":\"%s!\"}".formatted(url(), words.toUpperCase()));
        String copyOfTheCopy =
                accept("{\"source\":\"blog\",\"id\":\"%s\",\"text\":\"%s\"}".formatted(TestNames.unique("id"), words));

        assertThat(awaitIngested(copy, 1).getFirst().announcement().copyOf()).hasToString(original);
        assertThat(awaitIngested(copyOfTheCopy, 1).getFirst().announcement().copyOf())
                .hasToString(original);
        assertThat(awaitIngested(original, 1).getFirst().announcement().copyOf())
                .isNull();
    }

    @Test
    void nearlyTheSameWordsUnderAnotherAddressAreACopyToo() {
        String words = IntStream.range(0, 60)
                .mapToObj(i -> Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36)
                        .replaceAll("[0-9]", "z"))
                .collect(Collectors.joining(" "));

        String original = accept("{\"url\":\"%s\",\"text\":\"%s.\"}".formatted(url(), words));
        awaitIngested(original, 1);
        String copy = accept(
                "{\"source\":\"wire\",\"url\":\"%s\",\"text\":\"As was reported: %s.\"}".formatted(url(), words));

        assertThat(awaitIngested(copy, 1).getFirst().announcement().copyOf()).hasToString(original);
        awaitStatus(copy, "copy");
    }

    @Test
    void whatCannotBeDecodedGoesToTheDeadLetterAndTheNextOneFlows() {
        String id = accept("{\"url\":\"%s\",\"text\":\"Some words.\"}".formatted(url()));
        awaitIngested(id, 1);
        Map<String, String> headers = headersOf(id);
        Map<String, String> broken = new HashMap<>(headers);
        broken.remove("tidings-observed-at");

        received.send(id, "Never mind".getBytes(StandardCharsets.UTF_8), broken);
        received.send(id, "{\"text\":".getBytes(StandardCharsets.UTF_8), headers);
        headers.put("tidings-observed-at", Instant.now().toString());
        received.send(id, "{\"text\":\"Other words.\"}".getBytes(StandardCharsets.UTF_8), headers);

        assertThat(awaitIngested(id, 2).getLast().announcement().content().body())
                .isEqualTo("Other words.");
        Topic deadLetter = new Topic(RealKafka.shared(), Topics.deadLetter(Topics.RECEIVED, "ingest"));
        assertThat(deadLetter.records(id)).hasSize(2);
        assertThat(new String(deadLetter.records(id).getFirst().value(), StandardCharsets.UTF_8))
                .isEqualTo("Never mind");
    }

    private static String url() {
        return "https://ministry.example/news/" + TestNames.unique("a");
    }

    private Map<String, String> headersOf(String id) {
        Map<String, String> headers = new HashMap<>();
        received.records(id)
                .getFirst()
                .headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }

    private static String accept(String json) {
        return given().contentType("application/json")
                .body(json)
                .post("/api/submissions")
                .then()
                .statusCode(202)
                .body("status", equalTo("received"))
                .extract()
                .path("id");
    }

    private static ValidatableResponse status(String id) {
        return given().get("/api/submissions/" + id).then();
    }

    private static void awaitStatus(String id, String status) {
        Eventually.until(
                id + " is " + status, () -> status.equals(status(id).extract().path("status")));
    }

    private static void awaitPassed(String id, String step) {
        Eventually.until(id + " has passed " + step, () -> {
            List<String> passed = status(id).extract().path("history.status");
            return passed.contains(step);
        });
    }

    private List<AnnouncementIngested> awaitIngested(String id, int count) {
        Eventually.until(
                id + " is out " + count + " times", () -> ingested.ingested(id).size() >= count);
        return ingested.ingested(id);
    }
}
