package io.tidings.ingest.service.register;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tidings.postgres.Database;
import io.tidings.stage.UnavailableException;
import io.tidings.testing.Eventually;
import io.tidings.testing.KafkaResource;
import io.tidings.testing.PostgresResource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sources over HTTP, with real PostgreSQL and a real site. */
@QuarkusTest
@WithTestResource(KafkaResource.class)
@WithTestResource(PostgresResource.class)
@WithTestResource(SmallSite.class)
class SourcesIT {

    private static final String MENDED = "unreadable date: 31 Febuary";

    SmallSite site;

    @Inject
    Database database;

    @Inject
    HealthBoard board;

    /** The service answers before its tables are made. */
    @BeforeEach
    void tables() {
        Eventually.until(
                "sources can be listed", () -> given().get("/api/sources").statusCode() == 200);
    }

    @Test
    void pastedHomePageShowsFiveItemsIsKeptAndListed() {
        ministry("/ministry");

        Map<String, Object> settings = post("/preview", Map.of("address", site.at("/ministry/")), 200)
                .body("why", equalTo("it is an RSS 2.0 and lists 7 items, with something from the last year"))
                .body("settings.kind", equalTo("feed"))
                .body("settings.address", equalTo(site.at("/ministry/rss.xml")))
                .body("settings.name", equalTo("Ministry of Examples"))
                .body("watchedAs", nullValue())
                .body("listed", equalTo(7))
                .body("items", hasSize(5))
                .body("items[0].title", equalTo("Bridge 1 opened"))
                .body("items[0].address", equalTo(site.at("/ministry/news/1")))
                .body("items[0].publishedAt", startsWith("20"))
                .body("items[0].text", equalTo("The minister opened bridge 1."))
                .body("firstPage.reads", equalTo(true))
                .body("firstPage.title", equalTo("Bridge 1 opened"))
                .body("firstPage.text", startsWith("The minister opened the first bridge today."))
                .body("tried[0].taken", equalTo(true))
                .extract()
                .path("settings");
        String id = post("", settings, 201)
                .header("Location", containsString("/api/sources/"))
                .body("health.status", equalTo("new"))
                .extract()
                .path("id");

        given().get("/api/sources?q=/ministry/rss")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items[0].id", equalTo(id))
                .body("items[0].enabled", equalTo(true))
                .body("items[0].version", equalTo(1));
    }

    @Test
    void oneCallWithAnAddressFindsAndKeeps() {
        ministry("/second");

        String id = post("", Map.of("address", site.at("/second/"), "publisher", "The Ministry"), 201)
                .body("kind", equalTo("feed"))
                .body("publisher", equalTo("The Ministry"))
                .extract()
                .path("id");

        assertThat(id).isEqualTo("127.0.0.1-second");
        post("", Map.of("address", site.at("/second/")), 409)
                .body("detail", containsString("is watched already, as \"127.0.0.1-second\""))
                .body("errors[0].field", equalTo("address"));
        post("/preview", Map.of("address", site.at("/second/")), 200)
                .body("watchedAs", equalTo("127.0.0.1-second"))
                .body("settings.id", equalTo("127.0.0.1-second-2"));
    }

    @Test
    void privateAddressesAreNeverAsked() {
        site.redirects("/trap", site.beside("/secret"));

        for (String address : List.of(
                site.beside("/secret"),
                site.at("/trap"),
                "http://localhost:" + site.beside("").replaceAll(".*:", "") + "/",
                "http://[::1]/",
                "http://169.254.169.254/latest/meta-data/",
                "http://10.0.0.1/",
                "http://2130706433/",
                "file:///etc")) {
            post("/preview", Map.of("address", address), 422)
                    .body("type", equalTo("urn:tidings:problem:no-source"))
                    .body("detail", containsString("may not be asked"));
        }
        post("/preview", Map.of("address", "http://10.0.0.1/rss", "kind", "feed"), 422);
        assertThat(site.askedOfOther()).isEmpty();
    }

    @Test
    void badInputIsRefusedWithTheFieldAndWhatWouldBeRight() {
        bad("{\"adress\":\"example.org\"}", 422, "adress", "did you mean \"address\"?");
        bad("{\"url\":\"example.org\"}", 422, "url", "did you mean \"address\"?");
        bad("{}", 422, "address", "is missing; give an address such as");
        bad("{\"address\":7}", 422, "address", "is a text in quotes");
        bad("{\"address\":\"ftp://example.org\"}", 422, "address", "only http and https are fetched, not ftp");
        bad("{\"address\":\"example.org\",\"kind\":\"rss\"}", 422, "kind", "it is one of feed, listing, page, folder");
        bad("{\"address\":\"example.org\",\"kind\":\"listing\"}", 422, "links", "a listing needs a pattern");
        bad(
                "{\"address\":\"example.org\",\"kind\":\"feed\",\"id\":\"a\",\"name\":\"A\",\"country\":\"UK\"}",
                422,
                "country",
                "GB");
        bad(
                "{\"address\":\"http://example.org:22\",\"kind\":\"feed\",\"id\":\"a\",\"name\":\"A\"}",
                422,
                "address",
                "port 22");
        bad(
                "{\"address\":\"example.org\",\"kind\":\"feed\",\"id\":\"a\",\"name\":\"A\\u0000\"}",
                422,
                "name",
                "characters");
        bad("{\"address\":\"example.org\",\"enabled\":\"yes\"}", 422, "enabled", "is true or false");
        bad("{\"address\":\"example.org\",\"version\":1}", 422, "version", "belongs to a change");
        given().contentType("application/json")
                .body("{\"address\":")
                .post("/api/sources")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("line 1"));
        given().contentType("application/json")
                .body("[]")
                .post("/api/sources")
                .then()
                .statusCode(400);
        given().contentType("text/plain").body("x").post("/api/sources").then().statusCode(415);
        given().contentType("application/json")
                .body(" ".repeat(70_000))
                .post("/api/sources")
                .then()
                .statusCode(413);
        problem("/api/sources?knid=feed", 422).body("errors[0].detail", containsString("did you mean \"kind\"?"));
        problem("/api/sources?size=0", 422).body("errors[0].field", equalTo("size"));
        problem("/api/sources?status=broken", 422).body("errors[0].detail", containsString("failing"));
        problem("/api/sources/nobody", 404).body("detail", equalTo("there is no source \"nobody\""));
        problem("/api/sources/No%00body/health", 404);
        given().delete("/api/sources/nobody").then().statusCode(404);
    }

    @Test
    void changeOfWhatSomebodyElseChangedIsRefusedWithWhatDiffers() {
        String id = added("changed", true);

        patch(id, "{\"version\":1,\"name\":\"New name\",\"country\":\"IE\"}", 200)
                .body("version", equalTo(2))
                .body("country", equalTo("IE"));

        patch(id, "{\"version\":1,\"name\":\"Other name\"}", 409)
                .body("current.name", equalTo("New name"))
                .body("differs.name.now", equalTo("New name"))
                .body("differs.name.yours", equalTo("Other name"));
        patch(id, "{\"version\":2,\"country\":null}", 200).body("country", nullValue());
        patch(id, "{\"name\":\"Other name\"}", 422).body("errors[0].field", equalTo("version"));
        patch(id, "{\"version\":3,\"id\":\"other\"}", 422).body("errors[0].field", equalTo("id"));
        patch(id, "{\"version\":3,\"kind\":\"listing\"}", 422).body("errors[0].field", equalTo("links"));
    }

    @Test
    void pausedSourceIsNotCheckedUntilItIsResumed() {
        String id = added("paused", true);

        action(id, "pause", 200).body("enabled", equalTo(false)).body("health.status", equalTo("paused"));
        action(id, "check", 409).body("detail", containsString("is paused; resume it"));
        given().get("/api/sources?status=paused&q=paused").then().body("items.id", hasItem(id));
        action(id, "resume", 200).body("enabled", equalTo(true)).body("version", equalTo(3));
        action(id, "check", 202).body("id", equalTo(id));
    }

    @Test
    void deletedSourceIsGone() {
        String id = added("deleted", true);

        given().delete("/api/sources/" + id).then().statusCode(204);

        problem("/api/sources/" + id, 404);
    }

    @Test
    void pagesOfTheListFollowEachOther() {
        IntStream.range(0, 5).forEach(i -> added("paging-" + i, false));

        List<String> first = given().get("/api/sources?q=paging-&size=3").path("items.id");
        String next = given().get("/api/sources?q=paging-&size=3").path("next");
        given().get("/api/sources?q=paging-&size=3&after=" + next)
                .then()
                .body("items.id", equalTo(List.of("paging-3", "paging-4")))
                .body("total", equalTo(5))
                .body("next", nullValue());

        assertThat(first).containsExactly("paging-0", "paging-1", "paging-2");
    }

    @Test
    void healthIsToldFromWhatTheChecksWrote() throws UnavailableException {
        String id = added("ailing", true);
        state(id);
        good(id, "5 hours", 2);
        good(id, "4 hours", 0);
        bad(id, "2 hours");
        bad(id, "1 hour");
        item(id);

        given().get("/api/sources/" + id + "/health")
                .then()
                .statusCode(200)
                .body("health.status", equalTo("failing"))
                .body("health.since", notNullValue())
                .body("health.reason", containsString("2 checks in a row"))
                .body("recent", hasSize(4))
                .body("recent[0].result", equalTo("failed"))
                .body("recent[3].fresh", equalTo(2))
                .body("weeks[0]", equalTo(1))
                .body("repairs[0].what", equalTo(MENDED))
                .body("repairs[0].checks", equalTo(2));
        given().get("/api/sources?status=failing&q=ailing").then().body("items.id", equalTo(List.of(id)));
        given().get("/api/sources/" + id + "/items")
                .then()
                .body("items", hasSize(1))
                .body("items[0].firstSeen", notNullValue());
        given().get("/api/sources/" + id)
                .then()
                .body("counts.items", equalTo(1))
                .body("counts.newInSevenDays", equalTo(1))
                .body("checks.last", notNullValue());
        board.measure();
        assertThat(given().get("/q/metrics").asString())
                .containsPattern("tidings_sources\\{status=\"failing\"\\} [1-9]")
                .contains("tidings_sources_longest_without_success_seconds");
    }

    @Test
    void catalogueIsChosenFrom() {
        given().get("/api/sources/catalogue")
                .then()
                .statusCode(200)
                .body("items.find { it.id == 'un-news' }.source", equalTo("editorial"))
                .body("items.find { it.id == 'un-news' }.chosen", equalTo(false));

        given().post("/api/sources/catalogue/un-news").then().statusCode(201).body("enabled", equalTo(true));

        given().get("/api/sources/catalogue").then().body("items.find { it.id == 'un-news' }.chosen", equalTo(true));
        given().post("/api/sources/catalogue/un-news").then().statusCode(409);
        given().post("/api/sources/catalogue/nobody").then().statusCode(404);
        given().delete("/api/sources/un-news").then().statusCode(204);
    }

    @Test
    void theApiDescribesItself() {
        String openapi = given().get("/q/openapi").asString();

        assertThat(openapi)
                .contains("/api/sources/preview", "Add a source", "SourcePreview", "/news/press-releases/**");
    }

    private void ministry(String path) {
        site.says(
                path + "/",
                "text/html",
                "<html lang=en><title>Ministry</title><link rel=alternate type='application/rss+xml' href='rss.xml'>");
        String items = IntStream.rangeClosed(1, 7)
                .mapToObj(i -> ("<item><title>Bridge %d opened</title><link>$SITE" + path
                                + "/news/%d</link><pubDate>%s</pubDate>"
                                + "<description>The minister opened bridge %d.</description></item>")
                        .formatted(i, i, Instant.now().minus(Duration.ofDays(i)), i))
                .collect(Collectors.joining());
        site.says(
                path + "/rss.xml",
                "application/rss+xml",
                "<rss version='2.0'><channel><title>Ministry of Examples</title>" + items + "</channel></rss>");
        site.says(
                path + "/news/1",
                "text/html",
                "<title>Bridge 1 opened</title><h1>Bridge 1 opened</h1><p>"
                        + "The minister opened the first bridge today. ".repeat(12) + "</p>");
    }

    private String added(String id, boolean enabled) {
        return post(
                        "",
                        Map.of(
                                "id",
                                id,
                                "name",
                                "Source " + id,
                                "kind",
                                "feed",
                                "address",
                                "https://example.org/" + id,
                                "enabled",
                                enabled),
                        201)
                .extract()
                .path("id");
    }

    private static void bad(String body, int status, String field, String detail) {
        given().contentType("application/json")
                .body(body)
                .post("/api/sources")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo(field))
                .body("errors[0].detail", containsString(detail));
    }

    private static ValidatableResponse problem(String path, int status) {
        return given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }

    private static ValidatableResponse post(String path, Map<String, ?> body, int status) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/sources" + path)
                .then()
                .statusCode(status);
    }

    private static ValidatableResponse patch(String id, String body, int status) {
        return given().contentType("application/json")
                .body(body)
                .patch("/api/sources/" + id)
                .then()
                .statusCode(status);
    }

    private static ValidatableResponse action(String id, String action, int status) {
        return given().post("/api/sources/" + id + "/" + action).then().statusCode(status);
    }

    private void state(String id) throws UnavailableException {
        sql("""
                insert into ingest.source_state (source_id, source_version, host, next_check, interval_ms, failures, validators)
                values ('%s', 1, 'example.org', now(), 900000, 2, '[]')""".formatted(id));
    }

    private void good(String id, String ago, int fresh) throws UnavailableException {
        sql("insert into ingest.source_check values ('%s', now() - interval '%s', 'GOOD', '', 12, %d, 12, '%s')"
                .formatted(id, ago, fresh, MENDED));
    }

    private void bad(String id, String ago) throws UnavailableException {
        sql(
                "insert into ingest.source_check values ('%s', now() - interval '%s', 'FAILED', 'the server answers 503', 0, 0, 0, '')"
                        .formatted(id, ago));
    }

    private void item(String id) throws UnavailableException {
        sql(
                "insert into ingest.source_item (source_id, item, first_seen, initial, withdrawn) values ('%s', '%s', now(), false, false)"
                        .formatted(id, UUID.randomUUID()));
    }

    private void sql(String sql) throws UnavailableException {
        database.inTransaction(session -> session.createNativeQuery(sql).executeUpdate());
    }
}
