package io.tidings.ingest.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tidings.contracts.AnnouncementIngested;
import io.tidings.contracts.Kind;
import io.tidings.contracts.Topics;
import io.tidings.stage.IncomingRecord;
import io.tidings.stage.IncomingRecords;
import io.tidings.stage.StageOutcome;
import io.tidings.testing.Eventually;
import io.tidings.testing.KafkaResource;
import io.tidings.testing.PostgresResource;
import io.tidings.testing.RealKafka;
import io.tidings.testing.TestNames;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What is erased for legal reasons leaves ledger and topics, and does not come back by itself. */
@QuarkusTest
@WithTestResource(KafkaResource.class)
@WithTestResource(PostgresResource.class)
class ErasureIT {

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String jdbcUrl;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @Inject
    NormaliserStage stage;

    private final Topic received = new Topic(RealKafka.shared(), Topics.RECEIVED);
    private final Topic ingested = new Topic(RealKafka.shared(), Topics.INGESTED);
    private final String marker = TestNames.unique("secret");
    private final String url = "https://ministry.example/news/" + marker;

    @Test
    void noTableHoldsAWordOfItAndTheTombstoneGoesOn() throws SQLException {
        String id = accept("{\"url\":\"%s\",\"text\":\"First %s words.\"}".formatted(url, marker));
        accept("{\"url\":\"%s\",\"text\":\"Second %s words.\"}".formatted(url, marker));
        awaitGiven(id, 2);
        assertThat(tablesWith(marker)).contains("revision");

        erase("{\"id\":\"%s\",\"reason\":\"order of a court\",\"by\":\"counsel\"}".formatted(id))
                .statusCode(200)
                .body("erased", equalTo(List.of(id)));

        Eventually.until("the tombstone is passed on", () -> lastIngested(id).value() == null);
        assertThat(tablesWith(marker)).isEmpty();
        assertThat(tablesWith(id)).containsOnly("erasure", "erasure_act");
        given().get("/api/submissions/" + id).then().statusCode(451).body("detail", containsString("legal reasons"));
        given().get("/api/erasures/" + id)
                .then()
                .statusCode(200)
                .body("decisions[0].reason", equalTo("order of a court"))
                .body("decisions[0].who", equalTo("counsel"));
    }

    @Test
    void everyRecordOfItOnTheReceivedTopicGetsItsTombstone() {
        String id = accept("{\"url\":\"%s\",\"text\":\"First %s words.\"}".formatted(url, marker));
        accept("{\"url\":\"%s\",\"text\":\"Second %s words.\"}".formatted(url, marker));
        awaitGiven(id, 2);

        erase("{\"id\":\"%s\",\"reason\":\"order\",\"by\":\"counsel\"}".formatted(id));

        Eventually.until(
                "compaction would leave nothing", () -> leftByCompaction(id).isEmpty());
        Eventually.until(
                "the look is noted",
                () -> given().get("/api/erasures/" + id).then().extract().path("lookedAt") != null);
        given().get("/api/erasures/" + id)
                .then()
                .body("status", equalTo("erased"))
                .body("remaining.'announcements.received.v1'", equalTo(2));
    }

    @Test
    void itIsNotTakenInAgainUntilThatIsLiftedAndThenGoesOnCounting() {
        String json = "{\"url\":\"%s\",\"text\":\"Some %s words.\"}".formatted(url, marker);
        String id = accept(json);
        awaitGiven(id, 1);
        erase("{\"id\":\"%s\",\"reason\":\"order\",\"by\":\"counsel\"}".formatted(id));

        send(json).statusCode(451).contentType(containsString("problem+json"));
        given().contentType("application/x-ndjson")
                .body(json.getBytes(StandardCharsets.UTF_8))
                .post("/api/submissions")
                .then()
                .statusCode(202)
                .body("items[0].error", containsString("legal reasons"));
        given().contentType("application/json")
                .body("{\"reason\":\"order withdrawn\",\"by\":\"counsel\"}")
                .post("/api/erasures/" + id + "/lift")
                .then()
                .statusCode(200)
                .body("status", equalTo("lifted"))
                .body("decisions.act", equalTo(List.of("erased", "lifted")));
        assertThat(accept(json)).isEqualTo(id);

        Eventually.until(
                "it is out again",
                () -> lastIngested(id).value() != null && givenOut(id).size() == 2);
        assertThat(givenOut(id))
                .extracting(
                        event -> event.announcement().revision().number(),
                        event -> event.announcement().kind())
                .containsExactly(tuple(1, Kind.CREATED), tuple(2, Kind.CREATED));
    }

    @Test
    void whatArrivesBehindTheTombstoneIsTakenFromTheTopicAndNeverGivenOut() {
        String id = accept("{\"url\":\"%s\",\"text\":\"Some %s words.\"}".formatted(url, marker));
        awaitGiven(id, 1);
        Map<String, String> headers = headersOf(id);
        erase("{\"id\":\"%s\",\"reason\":\"order\",\"by\":\"counsel\"}".formatted(id));
        Eventually.until("the tombstone is passed on", () -> lastIngested(id).value() == null);

        headers.put("tidings-observed-at", Instant.now().toString());
        received.sendBeside(
                id,
                id + ":late",
                "{\"url\":\"%s\",\"text\":\"Late words.\"}".formatted(url).getBytes(StandardCharsets.UTF_8),
                headers);

        Eventually.until(
                "it has its own tombstone",
                () -> received.records(id).stream()
                        .anyMatch(record -> record.key().equals(id + ":late") && record.value() == null));
        assertThat(givenOut(id)).hasSize(1);
        assertThat(lastIngested(id).value()).isNull();
        send("{\"url\":\"%s\",\"text\":\"Again.\"}".formatted(url)).statusCode(451);
    }

    @Test
    void aReplayOfTheTopicBringsNothingBackAndErasesNothingThatWasLetInAgain() throws Exception {
        String json = "{\"url\":\"%s\",\"text\":\"Some %s words.\"}".formatted(url, marker);
        String id = accept(json);
        awaitGiven(id, 1);
        erase("{\"id\":\"%s\",\"reason\":\"order\",\"by\":\"counsel\"}".formatted(id));
        Eventually.until("the tombstone is passed on", () -> lastIngested(id).value() == null);
        List<IncomingRecord> log =
                received.bytes(id).stream().map(IncomingRecords::of).toList();

        List<StageOutcome> replayed = stage.work(log);

        assertThat(replayed)
                .flatExtracting(outcome -> ((StageOutcome.Done) outcome).records())
                .allSatisfy(record -> assertThat(record.value()).isNull());
        given().contentType("application/json")
                .body("{\"reason\":\"order withdrawn\",\"by\":\"counsel\"}")
                .post("/api/erasures/" + id + "/lift")
                .then()
                .statusCode(200);
        accept(json);
        awaitGiven(id, 2);
        assertThat(stage.work(log))
                .flatExtracting(outcome -> ((StageOutcome.Done) outcome).records())
                .isEmpty();
        given().get("/api/submissions/" + id).then().statusCode(200).body("revision", equalTo(2));
    }

    @Test
    void anAddressIsClosedToEverybodyAndAClaimOfOneIsNot() {
        String claim =
                "{\"source\":\"one\",\"url\":\"%s\",\"text\":\"Some %s words to claim.\"}".formatted(url, marker);
        String id = accept(claim);
        awaitGiven(id, 1);
        erase("{\"id\":\"%s\",\"reason\":\"order\",\"by\":\"counsel\"}".formatted(id));
        String other =
                accept("{\"source\":\"two\",\"url\":\"%s\",\"text\":\"Other %s words.\"}".formatted(url, marker));
        awaitGiven(other, 1);

        List<String> erased = erase("{\"url\":\"%s#top\",\"reason\":\"order\",\"by\":\"counsel\"}".formatted(url))
                .statusCode(200)
                .extract()
                .path("erased");

        assertThat(erased).hasSize(2).contains(other);
        send("{\"source\":\"three\",\"url\":\"%s\",\"text\":\"Third %s words.\"}".formatted(url, marker))
                .statusCode(451);
    }

    @Test
    void copiesAreToldAndTakenAlongWhenAsked() {
        String text = "The very same words %s that two places publish, and more than eight of them.".formatted(marker);
        String original =
                accept("{\"source\":\"a\",\"url\":\"%s/1\",\"title\":\"T\",\"text\":\"%s\"}".formatted(url, text));
        awaitGiven(original, 1);
        String copy =
                accept("{\"source\":\"b\",\"url\":\"%s/2\",\"title\":\"T\",\"text\":\"%s\"}".formatted(url, text));
        awaitGiven(copy, 1);

        given().queryParam("id", original)
                .get("/api/erasures/preview")
                .then()
                .body("announcements.id", equalTo(List.of(original)))
                .body("announcements[0].title", equalTo("T"))
                .body("copies.id", equalTo(List.of(copy)));
        erase("{\"id\":\"%s\",\"reason\":\"order\",\"by\":\"counsel\",\"withCopies\":true}".formatted(original))
                .body("erased", hasSize(2))
                .body("erased", hasItem(copy))
                .body("copies", hasSize(0));

        given().get("/api/submissions/" + copy).then().statusCode(451);
    }

    @Test
    void aSourceThatListsAnErasedPageDoesNotBringItsRowBack() throws SQLException {
        List<String> erased = erase("{\"url\":\"%s\",\"reason\":\"order\",\"by\":\"counsel\"}".formatted(url))
                .extract()
                .path("erased");

        try (Connection connection = DriverManager.getConnection(jdbcUrl, user, password);
                var insert = connection.prepareStatement(
                        "insert into ingest.page (id, address) values (cast(? as uuid), ?)")) {
            insert.setString(1, erased.getFirst());
            insert.setString(2, url);

            assertThat(insert.executeUpdate()).isZero();
        }
    }

    @Test
    void whatAListSaidForAPageTakesThePageAlong() throws SQLException {
        String id = accept("{\"source\":\"list\",\"url\":\"%s\",\"text\":\"A list says %s.\"}".formatted(url, marker));
        awaitGiven(id, 1);
        UUID page = UUID.randomUUID();
        try (Connection connection = DriverManager.getConnection(jdbcUrl, user, password);
                var insert = connection.prepareStatement("""
                        insert into ingest.page (id, address, host, found_by, found_at, stated, voice, announcement_id,
                          text_length, standing, since, step, taken_back, urgent, failures)
                        values (?, ?, 'ministry.example', 's', now(), ?, 'LIST', ?, 0, 'PRESENT', now(), 0, false, false, 0)""")) {
            insert.setObject(1, page);
            insert.setString(2, url);
            insert.setString(3, "{\"title\": \"%s\"}".formatted(marker));
            insert.setObject(4, Uuids.of(id));
            insert.executeUpdate();
        }

        erase("{\"id\":\"%s\",\"reason\":\"order\",\"by\":\"counsel\"}".formatted(id))
                .body("erased", hasItem(page.toString().replace("-", "")));

        assertThat(tablesWith(marker)).isEmpty();
    }

    @Test
    void whoComesThroughAProxyFindsNothing() {
        given().header("X-Forwarded-For", "192.0.2.1")
                .get("/api/erasures")
                .then()
                .statusCode(404);
        given().header("X-Forwarded-For", "192.0.2.1")
                .contentType("application/json")
                .body("{\"url\":\"%s\",\"reason\":\"order\",\"by\":\"counsel\"}".formatted(url))
                .post("/api/erasures")
                .then()
                .statusCode(404);
    }

    @Test
    void whatAnErasureDoesNotSayIsAskedFor() {
        erase("{\"id\":\"nonsense\",\"reason\":\"order\",\"by\":\"counsel\"}")
                .statusCode(422)
                .body("errors[0].field", equalTo("id"));
        erase("{\"reason\":\"order\",\"by\":\"counsel\"}").statusCode(422).body("errors[0].field", equalTo("id"));
        erase("{\"url\":\"somewhere\",\"reason\":\"order\",\"by\":\"counsel\"}")
                .statusCode(422)
                .body("errors[0].field", equalTo("url"));
        erase("{\"url\":\"%s\"}".formatted(url)).statusCode(422).body("errors.field", equalTo(List.of("by", "reason")));
        given().get("/api/erasures/" + "0".repeat(32)).then().statusCode(404);
    }

    /** The record that compaction would keep of each key. */
    private List<String> leftByCompaction(String id) {
        Map<String, ConsumerRecord<String, byte[]>> last = new HashMap<>();
        received.records(id).forEach(record -> last.put(record.key(), record));
        return last.values().stream()
                .filter(record -> record.value() != null)
                .map(ConsumerRecord::key)
                .toList();
    }

    private List<AnnouncementIngested> givenOut(String id) {
        return ingested.records(id).stream()
                .filter(record -> record.value() != null)
                .map(record -> Topic.decoded(record.value()))
                .toList();
    }

    private ConsumerRecord<String, byte[]> lastIngested(String id) {
        return ingested.records(id).getLast();
    }

    private void awaitGiven(String id, int count) {
        Eventually.until(id + " is out " + count + " times", () -> givenOut(id).size() >= count);
    }

    private Map<String, String> headersOf(String id) {
        Map<String, String> headers = new HashMap<>();
        received.records(id)
                .getFirst()
                .headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }

    private List<String> tablesWith(String word) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(jdbcUrl, user, password)) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names = connection
                    .createStatement()
                    .executeQuery("select table_name from information_schema.tables where table_schema = 'ingest'")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (String table : tables) {
                String sql = "select count(*) from ingest.%s t where replace(cast(t as text), '-', '') like '%%%s%%'"
                        .formatted(table, word.replace("-", ""));
                try (ResultSet count = connection.createStatement().executeQuery(sql)) {
                    count.next();
                    if (count.getLong(1) > 0) {
                        found.add(table);
                    }
                }
            }
        }
        return found;
    }

    private static ValidatableResponse erase(String json) {
        return given().contentType("application/json")
                .body(json)
                .post("/api/erasures")
                .then();
    }

    private static ValidatableResponse send(String json) {
        return given().contentType("application/json")
                .body(json)
                .post("/api/submissions")
                .then();
    }

    private static String accept(String json) {
        return send(json).statusCode(202).extract().path("id");
    }
}
