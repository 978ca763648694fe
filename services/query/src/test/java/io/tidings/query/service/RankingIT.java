package io.tidings.query.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.query.language.Documents;
import io.tidings.search.IndexSettings;
import io.tidings.search.SearchConnection;
import io.tidings.search.VectorIndex;
import io.tidings.search.VectoredAnnouncement;
import io.tidings.testing.ElasticsearchResource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ranking by meaning over HTTP on a real Elasticsearch; the embed service's answers are made up, so that nearness is known. */
@QuarkusTest
@QuarkusTestResource(value = ElasticsearchResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = RankingIT.Directions.class, restrictToAnnotatedClass = true)
class RankingIT {

    private static final int MANY = 30;

    @Inject
    SearchConnection connection;

    private IndexedAnnouncements indexed;
    private VectorIndex vectors;

    @BeforeEach
    void announcementsEachATenthOfADegreeFurtherAway() throws Exception {
        indexed = new IndexedAnnouncements(connection);
        vectors = new VectorIndex(connection, IndexSettings.DEFAULT);
        vectors.ensure();
        List<AnnouncementEnriched> all = new ArrayList<>();
        all.add(Documents.of("Help for farmers", "After floods.")
                .id(1000)
                .themes("climate")
                .made());
        for (int i = 1; i <= MANY; i++) {
            all.add(Documents.of("Growers " + i, "Their fields drowned.")
                    .id(i)
                    .themes("climate")
                    .made());
        }
        indexed.add(all);
        List<VectoredAnnouncement> directions = new ArrayList<>();
        for (AnnouncementEnriched event : all) {
            directions.add(new VectoredAnnouncement(
                    event,
                    Directions.at(Integer.parseInt(event.announcement().id().value(), 16))));
        }
        vectors.write(directions);
        vectors.refresh();
    }

    @AfterEach
    void answering() {
        System.clearProperty(Directions.AWAY);
    }

    @Test
    void whatHasTheWordsAndWhatLiesNearComeTogetherAndTheAnswerSaysSo() {
        given().get("/api/announcements?q=help farmers floods&semantic=true&size=3")
                .then()
                .statusCode(200)
                .body("ranking.by", contains("words", "meaning"))
                .body("ranking.meaning", equalTo("help farmers floods"))
                .body("items.id", contains(id(1000), id(1), id(2)))
                .body("items.nearInMeaning", contains(false, true, true))
                .body("total", lessThan(MANY))
                .body("query.canonical", equalTo("help farmers floods"));
    }

    @Test
    void thePageOffersMeaningWhereThereAreWordsAndMarksWhatIsOnlyNear() {
        given().get("/?q=help farmers floods")
                .then()
                .statusCode(200)
                .body(containsString("href=\"/?q=help+farmers+floods&amp;semantic=true\""))
                .body(not(containsString("Near in meaning")));
        given().get("/?theme=climate").then().statusCode(200).body(not(containsString("sort-meaning")));

        String page = given().get("/?q=help farmers floods&semantic=true&size=3")
                .then()
                .statusCode(200)
                .body(containsString("says “help farmers floods” in other words"))
                .extract()
                .asString();
        assertThat(page.split("<article", -1)).hasSize(4);
        assertThat(page.split("Near in meaning", -1)).hasSize(3);
        assertThat(page.indexOf(id(1000))).isLessThan(page.indexOf("Near in meaning"));
    }

    @Test
    void pagesNeitherOverlapNorLeaveOutWhateverArrivesBetweenThem() throws Exception {
        List<String> seen = new ArrayList<>();
        String after = "";
        do {
            JsonPath page = given().queryParam("q", "help farmers floods")
                    .queryParam("semantic", "true")
                    .queryParam("size", 7)
                    .queryParam("after", after)
                    .get("/api/announcements")
                    .then()
                    .statusCode(200)
                    .body("ranking.by", contains("words", "meaning"))
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.id"));
            after = page.getString("next");
            indexed.add(Documents.of("Help for farmers", "After floods.")
                    .id(2000 + seen.size())
                    .made());
            System.setProperty(Directions.AWAY, "true");
        } while (after != null);

        assertThat(new HashSet<>(seen)).hasSize(seen.size());
        assertThat(seen).contains(id(1000), id(1), id(MANY));
        assertThat(seen).noneMatch(one -> Integer.parseInt(one, 16) > 2000 && Integer.parseInt(one, 16) < 2100);
    }

    @Test
    void conditionsHoldOfWhatLiesNearToo() {
        given().get("/api/announcements?q=help farmers floods&theme=health&semantic=true")
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("next", nullValue());
    }

    @Test
    void withoutTheEmbedServicePagesAreRankedByWordsAndSaySo() {
        System.setProperty(Directions.AWAY, "true");

        given().get("/api/announcements?q=farmers floods after nothing known&semantic=true")
                .then()
                .statusCode(200)
                .body("ranking.by", contains("words"))
                .body("ranking.why", equalTo("ranking by meaning is not available now"));
    }

    @Test
    void aQueryWithoutWordsHasNothingToRankByMeaning() {
        given().get("/api/announcements?theme=climate&semantic=true")
                .then()
                .statusCode(200)
                .body("ranking.by", contains("words"))
                .body("ranking.why", containsString("no words"));
    }

    @Test
    void withoutTheParameterNothingIsSaidOfRanking() {
        given().get("/api/announcements?q=farmers&semantic=false")
                .then()
                .statusCode(200)
                .body("ranking", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/funding?q=a&semantic=true",
                "/api/facets?q=a&semantic=true",
                "/exports/announcements.csv?q=a&semantic=true",
                "/feeds/announcements.atom?q=a&semantic=true"
            })
    void itIsNoConditionSoItIsNeitherCountedNorTakenAlong(String path) {
        given().get(path)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("semantic"))
                .body("errors[0].message", containsString("it is no condition"));
    }

    @ParameterizedTest
    @CsvSource({
        "semantic=perhaps, semantic",
        "semantic=true&semantic=true, semantic",
        "semantic=true&sort=newest, sort",
        "semantic=true&after=m.AAAA, after",
        "semantic=true&after=m.*, after"
    })
    void whatDoesNotGoTogetherIsNamed(String parameters, String parameter) {
        given().get("/api/announcements?q=farmers&" + parameters)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo(parameter));
    }

    @Test
    void theMarkOfAnotherQueryIsRefused() {
        String next = given().get("/api/announcements?q=help farmers floods&semantic=true&size=1")
                .path("next");

        given().get("/api/announcements?q=other words&semantic=true&after=" + next)
                .then()
                .statusCode(400)
                .body("errors[0].message", containsString("another query"));
    }

    private static String id(int number) {
        return "%032x".formatted(number);
    }

    /** Answers every text with the same direction. */
    public static final class Directions implements QuarkusTestResourceLifecycleManager {

        /** Resources and tests are loaded apart, so a system property is what both see. */
        static final String AWAY = "tidings.test.embed.away";

        private HttpServer server;

        static byte[] at(int tenthsOfADegree) {
            byte[] vector = new byte[VectoredAnnouncement.DIMENSIONS];
            vector[0] = 127;
            vector[1] = (byte) Math.min(127, tenthsOfADegree);
            return vector;
        }

        @Override
        public Map<String, String> start() {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            server.createContext("/vectors", exchange -> {
                exchange.getRequestBody().readAllBytes();
                byte[] vector = at(0);
                boolean away = Boolean.getBoolean(AWAY);
                exchange.sendResponseHeaders(away ? 503 : 200, away ? -1 : vector.length);
                if (!away) {
                    exchange.getResponseBody().write(vector);
                }
                exchange.close();
            });
            server.start();
            return Map.of(
                    "tidings.query.embed-url",
                    "http://localhost:" + server.getAddress().getPort());
        }

        @Override
        public void stop() {
            server.stop(0);
        }
    }
}
