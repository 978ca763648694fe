package io.tidings.endtoend;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.tidings.contracts.RecordKey;
import io.tidings.contracts.Topics;
import io.tidings.servers.PostgresServer;
import io.tidings.testing.Eventually;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

/**
 * An announcement that is erased for legal reasons is nowhere any more: a word that stands in no other text is looked for in
 * every topic from its beginning, every table and every index. Weeks of Kafka's housekeeping are made seconds by the topics'
 * own settings, which are put back.
 */
class ErasedEverywhereIT {

    private static final Duration PATIENCE = Duration.ofSeconds(150);
    private static final List<String> BY_AGE = List.of("announcements.ingested.v1", "announcements.classified.v1");

    private final Announcements announcements = RunningSystem.announcements();
    private final KafkaLog log = new KafkaLog(RunningSystem.shared().kafka());
    private final String word = "secret" + UUID.randomUUID().toString().replace("-", "");
    private final String url = "https://court.example/orders/" + word;

    @Test
    void afterAnErasureNoTopicNoTableAndNoIndexHoldsAWordOfIt() throws Exception {
        String id = submitted("The grant of £4m goes to " + word + ", the ministry said on Friday.");
        awaitFound(1);
        submitted("The grant of £5m goes to " + word + ", the ministry said on Friday.");
        setAsideWithTheWord(id);
        Eventually.until("the correction is searchable", PATIENCE, () -> revisionFound() == 2);
        assertThat(topicsWithTheWord()).contains("announcements.received.v1", "announcements.enriched.v1");
        assertThat(tablesWithTheWord()).contains("ingest.revision");
        assertThat(indicesWithTheWord()).hasSize(2);

        Cli.Result erased = Cli.run(
                "erase", url, "--yes", "--reason", "order of the court", "--by", "counsel", "--ingest", ingest());

        assertThat(erased.exitCode()).as(erased.output()).isZero();
        assertThat(erased.output()).contains("erased  " + id);
        Eventually.until(
                "no index holds it", PATIENCE, () -> indicesWithTheWord().isEmpty());
        assertThat(tablesWithTheWord()).isEmpty();
        assertThat(announcements.search(Map.of("q", word)).getInt("total")).isZero();
        get("/api/announcements/" + id).then().statusCode(404);
        get("/api/announcements/" + id + "/revisions").then().statusCode(404);
        get("/api/submissions/" + id).then().statusCode(451);
        Eventually.until(
                "every stage has passed the tombstone on", PATIENCE, () -> isTombstone(Topics.ENRICHED.name(), id));
        housekeptAtOnce(id);
        assertThat(indicesWithTheWord()).isEmpty();
    }

    @Test
    void theSameAddressDoesNotBringItBack() throws Exception {
        String id = submitted("A grant to " + word + " was told.");
        awaitFound(1);

        assertThat(Cli.run("erase", url, "--yes", "--reason", "order", "--by", "counsel", "--ingest", ingest())
                        .exitCode())
                .isZero();

        announcements
                .submit(
                        "application/json",
                        json("A grant to " + word + " was told again.").getBytes(StandardCharsets.UTF_8))
                .statusCode(451);
        Eventually.until(
                "it is gone",
                PATIENCE,
                () -> announcements.search(Map.of("q", word)).getInt("total") == 0);
        get("/api/erasures/" + id).then().statusCode(404);
        assertThat(given().baseUri(ingest())
                        .get("/api/erasures/" + id)
                        .path("status")
                        .toString())
                .isIn("erased", "removed");
    }

    /** Makes the topics' housekeeping quick, lets the watch look until nothing is found, and puts the settings back. */
    private void housekeptAtOnce(String id) throws Exception {
        Map<String, Map<String, String>> quick = new HashMap<>();
        for (String topic : topics()) {
            quick.put(
                    topic,
                    BY_AGE.contains(topic)
                            ? Map.of("retention.ms", "1000", "segment.ms", "1000")
                            : Map.of(
                                    "min.compaction.lag.ms",
                                    "0",
                                    "max.compaction.lag.ms",
                                    "1",
                                    "min.cleanable.dirty.ratio",
                                    "0.0",
                                    "segment.ms",
                                    "1000"));
        }
        alter(quick, AlterConfigOp.OpType.SET);
        try {
            Eventually.until("no topic holds the word", PATIENCE, () -> {
                lookAgain(id);
                return topicsWithTheWord().isEmpty();
            });
            Eventually.until("the erasure knows", PATIENCE, () -> {
                lookAgain(id);
                return "removed"
                        .equals(given().baseUri(ingest())
                                .get("/api/erasures/" + id)
                                .path("status"));
            });
        } finally {
            alter(specified(quick), AlterConfigOp.OpType.SET);
        }
    }

    /** Erasing again changes nothing, and has the topics looked at. */
    private void lookAgain(String id) {
        given().baseUri(ingest())
                .contentType("application/json")
                .body("{\"id\":\"%s\",\"reason\":\"order of the court\",\"by\":\"counsel\"}".formatted(id))
                .post("/api/erasures")
                .then()
                .statusCode(200);
    }

    private Map<String, Map<String, String>> specified(Map<String, Map<String, String>> changed) {
        Map<String, Map<String, String>> before = new HashMap<>();
        changed.forEach((topic, settings) -> {
            Map<String, String> specified = Topics.isDeadLetter(topic)
                    ? Topics.deadLetter(Topics.RECEIVED, "any").settings()
                    : Topics.all().stream()
                            .filter(one -> one.name().equals(topic))
                            .findFirst()
                            .orElseThrow()
                            .settings();
            Map<String, String> kept = new HashMap<>();
            settings.keySet()
                    .forEach(name -> kept.put(
                            name,
                            specified.getOrDefault(name, name.equals("min.cleanable.dirty.ratio") ? "0.5" : "0")));
            before.put(topic, kept);
        });
        return before;
    }

    private void alter(Map<String, Map<String, String>> settings, AlterConfigOp.OpType how) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", log.bootstrapServers()))) {
            Map<ConfigResource, java.util.Collection<AlterConfigOp>> changes = new HashMap<>();
            settings.forEach((topic, values) -> changes.put(
                    new ConfigResource(ConfigResource.Type.TOPIC, topic),
                    values.entrySet().stream()
                            .map(one -> new AlterConfigOp(new ConfigEntry(one.getKey(), one.getValue()), how))
                            .toList()));
            admin.incrementalAlterConfigs(changes).all().get();
        }
    }

    /** A record that no stage can work on, so that a dead letter holds the word too. */
    private void setAsideWithTheWord(String id) {
        log.append(Topics.CLASSIFIED.name(), id, "{\"broken\": \"" + word + "\"}");
        String deadLetter = Topics.deadLetter(Topics.CLASSIFIED, "enrich").name();
        Eventually.until(
                "it is set aside",
                PATIENCE,
                () -> log.readAll(deadLetter).stream()
                        .anyMatch(record ->
                                record.value() != null && record.value().contains(word)));
    }

    private boolean isTombstone(String topic, String id) {
        return log.readAll(topic).stream()
                .filter(record -> id.equals(RecordKey.announcement(record.key())))
                .reduce((first, second) -> second)
                .filter(last -> last.value() == null)
                .isPresent();
    }

    private Set<String> topics() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", log.bootstrapServers()))) {
            Set<String> names = new TreeSet<>(admin.listTopics().names().get());
            names.removeIf(name -> !name.startsWith("announcements.") || name.equals(Topics.PROGRESS.name()));
            return names;
        }
    }

    private Set<String> topicsWithTheWord() {
        Set<String> found = new TreeSet<>();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", log.bootstrapServers()))) {
            for (String topic : admin.listTopics().names().get()) {
                if (log.readAll(topic).stream()
                        .anyMatch(record -> (record.key() + record.value() + headers(record)).contains(word))) {
                    found.add(topic);
                }
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return found;
    }

    private static String headers(org.apache.kafka.clients.consumer.ConsumerRecord<String, String> record) {
        StringBuilder text = new StringBuilder();
        record.headers().forEach(header -> text.append(new String(header.value(), StandardCharsets.UTF_8)));
        return text.toString();
    }

    private List<String> tablesWithTheWord() throws SQLException {
        String address = "jdbc:postgresql://localhost:%d/%s"
                .formatted(RunningSystem.shared().port("postgres"), PostgresServer.DATABASE);
        List<String> found = new ArrayList<>();
        try (Connection connection =
                DriverManager.getConnection(address, PostgresServer.USER, PostgresServer.PASSWORD)) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names = connection.createStatement().executeQuery("""
                    select table_schema || '."' || table_name || '"' from information_schema.tables
                     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')""")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet hit = connection
                        .createStatement()
                        .executeQuery("select 1 from %s t where cast(t as text) like '%%%s%%' limit 1"
                                .formatted(table, word))) {
                    if (hit.next()) {
                        found.add(table.replace("\"", ""));
                    }
                }
            }
        }
        return found;
    }

    /** Every index, not only those that a search uses. */
    private List<String> indicesWithTheWord() {
        String elasticsearch = "http://localhost:" + RunningSystem.shared().port("elasticsearch");
        given().baseUri(elasticsearch).post("/_all/_refresh").then().statusCode(200);
        List<Map<String, Object>> hits = given().baseUri(elasticsearch)
                .contentType("application/json")
                .body("{\"size\": 10000, \"query\": {\"match_all\": {}}}")
                .post("/_all/_search")
                .then()
                .statusCode(200)
                .extract()
                .path("hits.hits");
        return hits.stream()
                .filter(hit -> hit.toString().contains(word))
                .map(hit -> hit.get("_index").toString())
                .distinct()
                .toList();
    }

    private String submitted(String text) {
        return announcements
                .submit("application/json", json(text).getBytes(StandardCharsets.UTF_8))
                .statusCode(202)
                .extract()
                .path("id");
    }

    private String json(String text) {
        return "{\"source\": \"erasure\", \"url\": \"%s\", \"title\": \"Order on %s\", \"text\": \"%s\"}"
                .formatted(url, word, text);
    }

    private void awaitFound(int count) {
        Eventually.until(
                "it is searchable",
                PATIENCE,
                () -> announcements.search(Map.of("q", word)).getInt("total") == count);
    }

    private int revisionFound() {
        List<Integer> revisions = announcements.search(Map.of("q", word)).getList("items.revision");
        return revisions.isEmpty() ? 0 : revisions.getFirst();
    }

    private static Response get(String path) {
        return given().baseUri(RunningSystem.shared().address().toString()).get(path);
    }

    private static String ingest() {
        return "http://localhost:" + RunningSystem.shared().port("ingest");
    }
}
