package io.tidings.query.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.tidings.contracts.Delta;
import io.tidings.contracts.Kind;
import io.tidings.contracts.RegionRole;
import io.tidings.query.language.Documents;
import io.tidings.search.SearchConnection;
import io.tidings.testing.ElasticsearchResource;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Facets, bars, funding lines, suggestions, similar announcements and changes over HTTP. */
@QuarkusTest
@QuarkusTestResource(ElasticsearchResource.class)
class NarrowingIT {

    private static final String LEEK = "0".repeat(27) + "186a0";

    @Inject
    SearchConnection connection;

    @BeforeEach
    void someAnnouncements() throws Exception {
        new IndexedAnnouncements(connection)
                .add(
                        Documents.of(
                                        "Leek harvest",
                                        "The leek harvest of the northern valley feeds many families this winter.")
                                .id(100_000)
                                .on("2024-03-01")
                                .themes("health")
                                .region("XK", RegionRole.BENEFICIARY)
                                .line(Documents.upTo("1500", "GBP"), Delta.NEW, "Leek Resilience Fund", "health", "XK")
                                .line("2500000", "GBP", "health", "XK")
                                .made(),
                        Documents.of("Leek winter", "Families of the northern valley had a leek harvest to feed them.")
                                .id(100_001)
                                .on("2024-03-20")
                                .themes("health", "cyber")
                                .line("700", "EUR", "cyber", "RS")
                                .made(),
                        Documents.of("Leek again", "Leek harvest of the northern valley, as another paper tells it.")
                                .id(100_002)
                                .on("2024-03-20")
                                .copyOf(100_000)
                                .made(),
                        Documents.of("Leek off", "No leek.")
                                .id(100_003)
                                .on("2024-03-21")
                                .revision(2, Kind.WITHDRAWN)
                                .withdrawn()
                                .made());
    }

    @Test
    void barsOfDaysAndSumsStandBesideTheFacets() {
        JsonPath json = given().queryParam("q", "leek currency:GBP from:2024-03-15")
                .queryParam("facets", "theme,date,amount")
                .get("/api/facets")
                .jsonPath();

        assertThat(json.getList("facets.date.from", String.class)).containsExactly("2024-03-01");
        assertThat(json.getList("facets.date.count", Integer.class)).containsExactly(1);
        assertThat(json.getInt("total")).isZero();
        assertThat(json.<Object>get("items")).isNull();
        JsonPath sums = given().queryParam("q", "leek currency:GBP amount>=1m")
                .queryParam("facets", "amount")
                .get("/api/announcements")
                .jsonPath();
        List<Integer> from = sums.getList("facets.amount.from");
        assertThat(from).startsWith(1_000).endsWith(2_000_000);
        assertThat(sums.getList("facets.amount.lines", Integer.class))
                .startsWith(1)
                .endsWith(1);
        assertThat(sums.getList("items")).hasSize(1);
    }

    @Test
    void barsOfSumsNeedOneCurrency() {
        given().queryParam("facets", "amount")
                .get("/api/facets")
                .then()
                .statusCode(400)
                .body("detail", containsString("exactly one currency"));
    }

    @Test
    void fundingLinesAddUpToTheTotal() {
        JsonPath json = given().queryParam("q", "leek").get("/api/funding").jsonPath();

        assertThat(json.getList("lines")).hasSize(3);
        BigDecimal pounds = json.getList("lines.findAll { it.currency == 'GBP' && it.counted }.value").stream()
                .map(value -> new BigDecimal(value.toString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(pounds).isEqualByComparingTo(json.getString("funding.byCurrency.GBP.sum"));
        assertThat(json.getList("lines.announcement.id")).contains(LEEK);
        given().queryParam("q", "leek amount>=1m")
                .get("/api/funding")
                .then()
                .body("lines.value", contains(2_500_000))
                .body("lines[0].announcement.title", equalTo("Leek harvest"))
                .body("items", nullValue());
    }

    @Test
    void suggestionsComeFromTheVocabularyAndFromWhatIsSaid() {
        suggest("kos").then().body("items.find { it.kind == 'region' }.query", equalTo("region:XK"));
        suggest("CYB").then().body("items.find { it.kind == 'theme' }.label", equalTo("Cyber"));
        suggest("cote").then().body("items.query", hasItem("region:CI"));
        suggest("resil")
                .then()
                .body("items.find { it.kind == 'fund' }.query", equalTo("fund:\"Leek Resilience Fund\""));
        suggest("foreign").then().body("items.findAll { it.kind == 'publisher' }.label", hasItem("Foreign Office"));
        suggest("zzzz").then().statusCode(200).body("items", empty());
        suggest(" ").then().statusCode(400).body("errors[0].parameter", equalTo("q"));
        suggest("x".repeat(101)).then().statusCode(400);
        given().queryParam("q", "a")
                .queryParam("size", "3")
                .get("/api/suggest")
                .then()
                .statusCode(400);
    }

    @Test
    void similarAnnouncementsLeaveOutItselfCopiesAndWithdrawnOnes() {
        given().get("/api/announcements/" + LEEK + "/similar")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(LEEK.replace("a0", "a1")))
                .body("items.id", not(hasItem(LEEK)))
                .body("items.id", not(hasItem(LEEK.replace("a0", "a2"))));
        given().get("/api/announcements/" + "f".repeat(32) + "/similar").then().statusCode(404);
    }

    @Test
    void aPermalinkShowsTheRevisionItWasMadeFor() throws Exception {
        new IndexedAnnouncements(connection)
                .add(
                        Documents.of("Radicchio", "Old.").id(100_050).made(),
                        Documents.of("Radicchio", "New.")
                                .id(100_050)
                                .revision(2, Kind.CORRECTED)
                                .made());
        String id = "0".repeat(27) + "186d2";

        given().get("/api/announcements/" + id).then().body("body", equalTo("New."));
        given().get("/api/announcements/" + id + "?revision=1").then().body("body", equalTo("Old."));
        given().get("/api/announcements/" + id + "?revision=3").then().statusCode(404);
        given().get("/api/announcements/" + id + "?revision=x").then().statusCode(400);
        given().get("/api/announcements/" + id + "?version=1").then().statusCode(400);
    }

    @Test
    void whatChangedSinceAMomentIncludesWhatWasWithdrawn() {
        // The documents went out 100 seconds and more after noon, the withdrawal a minute later.
        given().queryParam("q", "leek")
                .queryParam("changedSince", "2025-10-22T12:01:40.001Z")
                .queryParam("copies", "include")
                .get("/api/announcements")
                .then()
                .body(
                        "items.id",
                        containsInAnyOrder(
                                LEEK.replace("a0", "a1"), LEEK.replace("a0", "a2"), LEEK.replace("a0", "a3")))
                .body("query.explanation", containsString("new or changed since 22 October 2025 at 12:01:40 UTC"));
        given().queryParam("q", "leek changed:2025-10-22T14:02:40+02:00")
                .get("/api/announcements")
                .then()
                .body("items.kind", contains("withdrawn"))
                .body("items", hasSize(1));
    }

    private static Response suggest(String start) {
        return given().queryParam("q", start).get("/api/suggest");
    }
}
