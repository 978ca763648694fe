package io.tidings.query.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.Delta;
import io.tidings.contracts.Kind;
import io.tidings.contracts.RegionRole;
import io.tidings.query.language.Documents;
import io.tidings.search.SearchConnection;
import io.tidings.testing.ElasticsearchResource;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Searches over HTTP on a real Elasticsearch. The announcements are shaped like the two of the product's first test. */
@QuarkusTest
@QuarkusTestResource(ElasticsearchResource.class)
class AnnouncementsIT {

    private static final String PORTS = "0".repeat(31) + "1";
    private static final String TROOPS = "0".repeat(31) + "2";

    @Inject
    SearchConnection connection;

    private IndexedAnnouncements indexed;

    @BeforeEach
    void someAnnouncements() throws Exception {
        indexed = new IndexedAnnouncements(connection);
        indexed.add(
                Documents.of(
                                "Minister meets six neighbours",
                                "The minister promised help against hybrid threats. Smugglers will find it harder.")
                        .id(1)
                        .on("2025-10-09")
                        .themes("crime", "migration", "cyber")
                        .region("western-balkans", RegionRole.BENEFICIARY)
                        .region("XK", RegionRole.BENEFICIARY)
                        .region("DE", RegionRole.PARTNER)
                        .region("AT", RegionRole.ATTENDEE)
                        .line("4000000", "GBP", "cyber", "western-balkans")
                        .line("10000000", "GBP", "migration", "western-balkans", "XK", "RS")
                        .made(),
                Documents.of("Soldiers stay for another year", "The course is paid by a fund. A minister said so.")
                        .id(2)
                        .on("2025-10-22")
                        .themes("peacekeeping", "defence")
                        .region("XK", RegionRole.BENEFICIARY)
                        .region("IT", RegionRole.CONTRIBUTOR)
                        .unstated("Integrated Security Fund")
                        .made(),
                Documents.of("Old money said again", "A report repeats what was promised.")
                        .id(3)
                        .themes("health")
                        .region("AU", RegionRole.SUBJECT)
                        .line(Documents.upTo("0.30", "AUD"), Delta.NEW, null, "health", "AU")
                        .line(Documents.upTo("7000000", "AUD"), Delta.EXISTING, null, "health", "AU")
                        .part("0.10", "AUD", "l1")
                        .made(),
                Documents.of("Minister meets six neighbours", "Word for word.")
                        .id(4)
                        .themes("cyber")
                        .region("XK", RegionRole.BENEFICIARY)
                        .line("4000000", "GBP", "cyber", "XK")
                        .copyOf(1)
                        .source("paper.example")
                        .made(),
                Documents.of("A grant that is no more", "It was taken back.")
                        .id(5)
                        .themes("health")
                        .region("AU", RegionRole.SUBJECT)
                        .line("5", "AUD", "health", "AU")
                        .withdrawn()
                        .made());
    }

    @Test
    void aRegionFindsBothAnnouncements() {
        search("region", "XK")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("query.canonical", equalTo("region:XK"))
                .body("query.explanation", equalTo("announcements for or about Kosovo or a group containing it"))
                .body("total", equalTo(2))
                .body("totalRelation", equalTo("exact"))
                .body("items.id", containsInAnyOrder(PORTS, TROOPS))
                .body("funding.byCurrency.GBP.sum", equalTo(14_000_000))
                .body("funding.byCurrency.GBP.lines", equalTo(2))
                .body("next", nullValue());
    }

    @Test
    void conditionsHoldOnTheSameLine() {
        search("theme", "cyber", "minAmount", "3m")
                .then()
                .body("query.canonical", equalTo("line(theme:cyber amount>=3m)"))
                .body("items.id", contains(PORTS))
                .body("items[0].matchedLines", contains("l1"))
                .body("items[0].funding[0].value", equalTo(4_000_000))
                .body("funding.byCurrency.GBP.sum", equalTo(4_000_000));
        search("theme", "cyber", "minAmount", "5m")
                .then()
                .body("total", equalTo(0))
                .body("items", empty());
        search("theme", "cyber", "minAmount", "5m", "scope", "announcement")
                .then()
                .body("items.id", contains(PORTS));
    }

    @Test
    void aPartnerIsFoundOnlyInAnyRole() {
        search("region", "DE").then().body("total", equalTo(0));
        search("region", "DE", "role", "any").then().body("items.id", contains(PORTS));
        search("region", "DE", "role", "venue").then().body("total", equalTo(0));
        search("q", "region.partner:DE").then().body("items.id", contains(PORTS));
    }

    @Test
    void aCountryIsFoundThroughItsGroup() {
        search("region", "AL")
                .then()
                .body("items.id", contains(PORTS))
                .body("items[0].through", contains("western-balkans"));
    }

    @Test
    void fundingWithoutAnAmountIsFound() {
        search("amount", "unstated", "fund", "Integrated Security Fund")
                .then()
                .body("items.id", contains(TROOPS))
                .body("items[0].funding", empty())
                .body("items[0].fundingWithoutAmount[0].fund", equalTo("Integrated Security Fund"));
    }

    @Test
    void totalsCountNewMoneyOnceToThePenny() {
        search("region", "AU")
                .then()
                .body("total", equalTo(1))
                .body("funding.byCurrency.AUD.sum", equalTo(0.3f))
                .body("funding.byCurrency.AUD.lines", equalTo(1));
        search("region", "AU", "withdrawn", "include")
                .then()
                .body("total", equalTo(2))
                .body("funding.byCurrency.AUD.sum", equalTo(0.3f));
    }

    @Test
    void copiesAreCountedAndShownOnlyWhenAskedFor() {
        search("theme", "cyber").then().body("items.id", contains(PORTS)).body("items[0].copies", equalTo(1));
        search("theme", "cyber", "copies", "include").then().body("total", equalTo(2));
        search("source", "paper.example").then().body("total", equalTo(1));
    }

    @Test
    void anItemHasEverythingThatWasReadAndWhyItWasFound() {
        JsonPath json = search("q", "minister \"hybrid threat\" amount>=£1m").jsonPath();

        Map<String, Object> item = json.getMap("items[0]");
        assertThat(item)
                .containsEntry("id", PORTS)
                .containsEntry("revision", 1)
                .containsEntry("kind", "created")
                .containsEntry("title", "Minister meets six neighbours")
                .containsEntry("publisher", "Foreign Office")
                .containsEntry("source", "gov.uk")
                .containsEntry("url", "https://example.org/" + PORTS)
                .containsEntry("country", "GB")
                .containsEntry("language", "en")
                .containsEntry("publishedAt", "2025-10-09")
                .containsEntry("receivedAt", "2025-10-22T12:00:00Z")
                .containsEntry("matchedLines", List.of("l1", "l2"))
                .containsKeys("sequence", "summary", "otherMoney", "organisations", "dates", "through", "copies");
        assertThat(json.getMap("items[0].themes[0]"))
                .containsEntry("id", "crime")
                .containsKeys("label", "confidence", "evidence");
        assertThat(json.getMap("items[0].regions[1]"))
                .containsEntry("id", "XK")
                .containsEntry("name", "Kosovo")
                .containsEntry("role", "beneficiary");
        assertThat(json.getMap("items[0].funding[1]"))
                .containsEntry("value", 10_000_000)
                .containsEntry("currency", "GBP")
                .containsEntry("bound", "exact")
                .containsEntry("delta", "new")
                .containsEntry("themes", List.of("migration"))
                .containsEntry("regions", List.of("western-balkans", "XK", "RS"));
        assertThat(json.getList("items[0].funding[1].sentences.text", String.class))
                .containsExactly("The minister promised help against hybrid threats.");
        assertThat(json.getList("items[0].highlights.text", String.class))
                .containsExactly(
                        "Minister meets six neighbours",
                        "The minister promised help against hybrid threats. Smugglers will find it harder.");
        assertThat(json.getList("items[0].highlights[1].marks.start", Integer.class))
                .containsExactly(4, 35);
    }

    @Test
    void facetsCountWhatEachValueWouldFind() {
        JsonPath json = search("region", "XK", "theme", "cyber", "facets", "theme,currency")
                .jsonPath();

        assertThat(json.getList("facets.theme.findAll { it.count > 0 }.value", String.class))
                .contains("cyber", "crime", "peacekeeping");
        assertThat(json.getList("facets.theme.label", String.class)).contains("Cyber", "Peacekeeping");
        assertThat(json.getList("facets.currency.value", String.class)).contains("GBP");
    }

    @Test
    void sumsAreSortedInOneCurrency() {
        search("currency", "GBP", "sort", "amount", "copies", "include")
                .then()
                .body("items.id", contains(PORTS, "0".repeat(31) + "4"));
    }

    @Test
    void pagesNeverRepeatOrSkipWhileNewAnnouncementsArrive() throws Exception {
        List<AnnouncementEnriched> many = new ArrayList<>();
        for (int i = 0; i < 45; i++) {
            many.add(Documents.of("Turnips", "A turnip.")
                    .id(1000 + i)
                    .on("2025-01-" + (10 + i % 20))
                    .made());
        }
        indexed.add(many);

        List<String> seen = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonPath page = search("q", "turnip", "sort", "newest", "size", "7", "after", next)
                    .jsonPath();
            seen.addAll(page.getList("items.id"));
            next = page.getString("next");
            indexed.add(Documents.of("Turnips", "Another turnip.")
                    .id(9000)
                    .on("2026-01-01")
                    .made());
        }
        assertThat(seen).hasSize(45).doesNotHaveDuplicates();
        assertThat(new HashSet<>(seen))
                .isEqualTo(new HashSet<>(many.stream()
                        .map(each -> each.announcement().id().value())
                        .toList()));
    }

    @Test
    void aPageMarkBelongsToItsQuery() throws Exception {
        String next = search("q", "minister", "size", "1").jsonPath().getString("next");

        search("q", "minister", "size", "1", "after", next)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        for (String wrong : List.of(next, "nonsense", "WzEsMl0")) {
            search("q", "smugglers", "size", "1", "after", wrong)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors[0].parameter", equalTo("after"));
        }
    }

    @Test
    void oneAnnouncementIsShownWhole() {
        given().get("/api/announcements/" + PORTS)
                .then()
                .statusCode(200)
                .body("id", equalTo(PORTS))
                .body("body", startsWith("The minister promised"))
                .body("funding", hasSize(2))
                .body("funding[0].evidence[0].text", notNullValue())
                .body("announcer.country", equalTo("GB"))
                .body("kind", equalTo("created"));
    }

    @Test
    void whatChangedBetweenTwoRevisionsIsSaidInWordsAndInMeaning() throws Exception {
        String id = "0".repeat(31) + "8";
        indexed.add(
                Documents.of("Grant for schools", "First.\nThe grant is £4m for Kosovo.\nLast.")
                        .id(8)
                        .themes("education")
                        .region("XK", RegionRole.BENEFICIARY)
                        .region("AL", RegionRole.PARTNER)
                        .line("4000000", "GBP", "education", "XK")
                        .line("1000000", "EUR", "health", "AL")
                        .made(),
                Documents.of("Grant for all schools", "First.\nThe grant is £5m for Kosovo.\nLast.")
                        .id(8)
                        .revision(2, Kind.CORRECTED)
                        .publisher("Treasury")
                        .on("2025-10-23")
                        .themes("education", "health")
                        .region("AL", RegionRole.BENEFICIARY)
                        .line("4000000", "GBP", "education", "XK")
                        .line("2000000", "USD", "defence", "AL")
                        .made());

        given().get("/api/announcements/" + id + "/revisions/1..2")
                .then()
                .statusCode(200)
                .body("from.revision", equalTo(1))
                .body("to.revision", equalTo(2))
                .body("coarse", equalTo(false))
                .body("standing", nullValue())
                .body("title[0].spans.op", contains("equal", "insert", "equal"))
                .body("title[0].spans[1].text", equalTo("all "))
                .body("body", hasSize(1))
                .body("body[0].spans.text", contains("The grant is ", "£4m", "£5m", " for Kosovo.\n"))
                .body("body[0].spans[1].from.start", equalTo(20))
                .body("body[0].spans[2].to.end", equalTo(23))
                .body("facts.name", contains("publisher", "publishedAt"))
                .body("facts[0].to", equalTo("Treasury"))
                .body("funding.changed", empty())
                .body("funding.added.currency", contains("USD"))
                .body("funding.removed.currency", contains("EUR"))
                .body("themes.added.id", contains("health"))
                .body("regions.removed.id", contains("XK"))
                .body("regions.changed[0].to", equalTo("beneficiary"))
                .body("readAnew", equalTo(false));
        String revisions = "/api/announcements/" + id + "/revisions/";
        given().get(revisions + "2..1").then().body("title[0].spans[1].op", equalTo("delete"));
        given().get(revisions + "1..3").then().statusCode(404);
        given().get(revisions + "0..1").then().statusCode(404);
        given().get(revisions + "99999999999..1").then().statusCode(404);
        given().get(revisions + "1..2?x=1").then().statusCode(400);
    }

    @Test
    void revisionsAreListedNewestFirst() throws Exception {
        indexed.add(
                Documents.of("Kohlrabi", "Old.").id(77).made(),
                Documents.of("Kohlrabi", "Older.")
                        .id(77)
                        .revision(2, Kind.CORRECTED)
                        .made(),
                Documents.of("Kohlrabi", "New.")
                        .id(77)
                        .revision(3, Kind.WITHDRAWN)
                        .withdrawn()
                        .made());
        String id = "0".repeat(30) + "4d";

        given().get("/api/announcements/" + id + "/revisions")
                .then()
                .statusCode(200)
                .body("items.revision", contains(3, 2, 1))
                .body("items.kind", contains("withdrawn", "corrected", "created"))
                .body("next", nullValue());
        given().get("/api/announcements/" + id + "/revisions?size=2")
                .then()
                .body("items.revision", contains(3, 2))
                .body("next", equalTo(2));
        given().get("/api/announcements/" + id + "/revisions?size=2&before=2")
                .then()
                .body("items.revision", contains(1));
        search("q", "kohlrabi withdrawn:include").then().body("items.revision", contains(3));
        search("q", "kohlrabi").then().body("items", not(contains(3))).body("total", equalTo(0));
    }

    @Test
    void elasticsearchNeverFindsWhatTheQueryDoesNotMean() {
        search("q", "minister OR region.any:XK OR amount>=1", "copies", "include", "withdrawn", "include")
                .then()
                .statusCode(200)
                .body("items.id", not(empty()));

        given().get("/q/metrics").then().body(containsString("tidings_search_disagreements_total 0.0"));
    }

    private static io.restassured.response.Response search(String... parameters) {
        var request = given();
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get("/api/announcements");
    }
}
