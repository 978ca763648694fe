package io.tidings.index.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.query.language.Query;
import io.tidings.query.language.QueryEvaluator;
import io.tidings.query.language.SearchQuery;
import io.tidings.search.AnnouncementSearch;
import io.tidings.search.IndexNames;
import io.tidings.search.SearchConnection;
import io.tidings.search.SearchRequest;
import io.tidings.search.SearchServers;
import io.tidings.search.SearchUnavailableException;
import io.tidings.search.SortOrder;
import io.tidings.servers.ElasticsearchServer;
import io.tidings.servers.KafkaServer;
import io.tidings.testing.Eventually;
import io.tidings.testing.RandomAnnouncements;
import io.tidings.testing.RealElasticsearch;
import io.tidings.testing.RealKafka;
import io.tidings.testing.Seeds;
import io.tidings.vocabulary.Groupings;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service as it is packaged, killed again and again while it rebuilds: it goes on, and searches notice nothing. */
class KilledRebuildIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int HISTORIES = 400;
    private static final int KILLS = 3;
    private static final SearchQuery ALL = new SearchQuery(new Query.All(), true, true);

    private final Random random = Seeds.random("KilledRebuildIT");
    private KafkaServer kafka;
    private ElasticsearchServer elasticsearch;
    private Path folder;
    private int port;
    private Process service;
    private SearchConnection connection;
    private AnnouncementSearch search;

    @BeforeEach
    void start() throws Exception {
        folder = Files.createTempDirectory(Path.of("target"), "killed-rebuild-");
        kafka = RealKafka.own(folder);
        elasticsearch = RealElasticsearch.own(folder);
        kafka.start();
        elasticsearch.start();
        kafka.awaitReady(PATIENCE);
        elasticsearch.awaitReady(PATIENCE);
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        startService();
        connection = SearchConnection.to(SearchServers.parse(elasticsearch.address(), Duration.ofSeconds(20)));
        search = new AnnouncementSearch(connection, IndexNames.READ, new QueryEvaluator(Groupings.standard()));
    }

    @AfterEach
    void stop() {
        service.destroyForcibly();
        connection.close();
        elasticsearch.kill();
        kafka.kill();
    }

    @Test
    void aRebuildGoesOnWheneverItIsKilled() throws Exception {
        // Given
        List<AnnouncementEnriched> all = published();
        Eventually.until("all are searchable", PATIENCE, () -> total() == HISTORIES);
        List<String> next = JsonPath.from(RestAssured.given()
                        .post(address())
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .getList("next");
        AtomicBoolean busy = new AtomicBoolean(true);
        List<String> failures = Collections.synchronizedList(new ArrayList<>());
        Thread searching = Thread.ofPlatform().start(() -> searchWhile(busy, failures));
        // When
        for (int i = 0; i < KILLS; i++) {
            LockSupport.parkNanos(Duration.ofMillis(random.nextInt(200, 2_500)).toNanos());
            service.destroyForcibly().waitFor();
            startService();
        }
        Eventually.until(
                "searches go to the new indices", PATIENCE, () -> searched().equals(next));
        busy.set(false);
        searching.join();
        // Then
        assertThat(failures).isEmpty();
        assertThat(total()).isEqualTo(HISTORIES);
        for (AnnouncementEnriched event : all) {
            var announcement = event.announcement();
            assertThat(search.find(announcement.id(), announcement.revision())).contains(event);
        }
    }

    private List<AnnouncementEnriched> published() {
        RandomAnnouncements announcements = new RandomAnnouncements(random.nextLong());
        List<AnnouncementEnriched> all = new ArrayList<>();
        for (int i = 0; i < HISTORIES; i++) {
            all.addAll(announcements.history());
        }
        try (EnrichedTopic topic = new EnrichedTopic(kafka.address())) {
            all.forEach(topic::publish);
            topic.flush();
        }
        return all;
    }

    private void startService() throws IOException {
        ProcessBuilder java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        "target/quarkus-app/quarkus-run.jar")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("index.log").toFile()));
        java.environment()
                .putAll(Map.of(
                        "KAFKA_BOOTSTRAP_SERVERS", kafka.address(),
                        "ELASTICSEARCH_HOSTS", elasticsearch.address(),
                        "HTTP_PORT", Integer.toString(port)));
        service = java.start();
        Eventually.until("the service runs", PATIENCE, this::isRunning);
    }

    private boolean isRunning() {
        try {
            return RestAssured.get("http://localhost:" + port + "/q/health/ready")
                    .asString()
                    .contains("\"running\"");
        } catch (Exception notYet) {
            // Also the checked ones, which RestAssured throws undeclared.
            return false;
        }
    }

    private String address() {
        return "http://localhost:" + port + "/api/rebuild";
    }

    private List<String> searched() {
        return JsonPath.from(RestAssured.get(address()).asString()).getList("searched");
    }

    private long total() {
        try {
            return search.search(new SearchRequest(ALL, new SortOrder.Newest(), 1, null, Set.of(), true))
                    .total();
        } catch (SearchUnavailableException e) {
            return -1;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void searchWhile(AtomicBoolean busy, List<String> failures) {
        while (busy.get()) {
            long total = total();
            if (total != HISTORIES) {
                failures.add("found " + total);
            }
            LockSupport.parkNanos(Duration.ofMillis(30).toNanos());
        }
    }
}
