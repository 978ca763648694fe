package io.tidings.query.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import io.tidings.contracts.Kind;
import io.tidings.contracts.RegionRole;
import io.tidings.query.language.Documents;
import io.tidings.search.SearchConnection;
import io.tidings.testing.ElasticsearchResource;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Feeds over HTTP from a real Elasticsearch. */
@QuarkusTest
@QuarkusTestResource(ElasticsearchResource.class)
class FeedsIT {

    private static final String FIRST = "0".repeat(27) + "15f90";

    @Inject
    SearchConnection connection;

    private IndexedAnnouncements indexed;

    @BeforeEach
    void someAnnouncements() throws Exception {
        indexed = new IndexedAnnouncements(connection);
        indexed.add(
                Documents.of("Chard & <b>kale</b>\u0001", "Chard costs little. The minister gave more for it.")
                        .id(90_000)
                        .on("2025-05-01")
                        .themes("cyber")
                        .region("XK", RegionRole.BENEFICIARY)
                        .line("4000000", "GBP", "cyber", "XK")
                        .made(),
                Documents.of("More chard", "Chard again.")
                        .id(90_001)
                        .on("2025-05-02")
                        .made(),
                Documents.of("No chard", "Chard is off.").id(90_002).made(),
                Documents.of("No chard", "Chard is off.")
                        .id(90_002)
                        .revision(2, Kind.WITHDRAWN)
                        .withdrawn()
                        .made());
    }

    @Test
    void anAtomFeedListsWhatASearchFinds() {
        Response answer = feed("atom", "chard");

        answer.then().statusCode(200).contentType(startsWith("application/atom+xml"));
        XmlPath atom = answer.xmlPath();
        assertThat(atom.getList("feed.entry.id", String.class))
                .containsExactlyInAnyOrder(
                        "urn:tidings:announcement:" + FIRST, "urn:tidings:announcement:" + FIRST.replace("90", "91"));
        String entry = "feed.entry.find { it.id == 'urn:tidings:announcement:" + FIRST + "' }.";
        assertThat(atom.getString(entry + "title")).isEqualTo("Chard & <b>kale</b>\uFFFD");
        assertThat(atom.getString(entry + "published")).isEqualTo("2025-05-01T00:00:00Z");
        assertThat(atom.getString(entry + "author.name")).isEqualTo("Foreign Office");
        assertThat(atom.getString(entry + "category.@term")).isEqualTo("cyber");
        assertThat(atom.getString(entry + "content.@type")).isEqualTo("html");
        assertThat(atom.getString(entry + "content"))
                .contains("<strong>GBP 4,000,000</strong>", "(Kosovo)", "Chard costs little.");
    }

    @Test
    void whatIsWithdrawnIsToldAsDeleted() {
        assertThat(feed("atom", "chard").asString())
                .contains("<at:deleted-entry ref=\"urn:tidings:announcement:" + FIRST.replace("90", "92") + "\"");
        feed("json", "chard").then().body("items", hasSize(2));
    }

    @Test
    void aJsonFeedSaysTheSame() {
        feed("json", "chard theme:cyber")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/feed+json"))
                .body("version", equalTo("https://jsonfeed.org/version/1.1"))
                .body("title", containsString("cyber"))
                .body("items.id", contains("urn:tidings:announcement:" + FIRST))
                .body("items[0].date_published", equalTo("2025-05-01T00:00:00Z"))
                .body("items[0].content_html", containsString("GBP 4,000,000"))
                .body("items[0].tags", contains("Cyber"))
                .body("items[0].external_url", containsString("?revision=1"));
    }

    @Test
    void anUnchangedFeedIsNotSentAgain() throws Exception {
        Response first = feed("atom", "chard");
        String tag = first.header("ETag");

        given().queryParam("q", "chard")
                .header("If-None-Match", tag)
                .get("/feeds/announcements.atom")
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(emptyString());
        indexed.add(Documents.of("Chard", "New.").id(90_009).made());
        given().queryParam("q", "chard")
                .header("If-None-Match", tag)
                .get("/feeds/announcements.atom")
                .then()
                .statusCode(200)
                .header("Last-Modified", notNullValue());
        indexed.add(Documents.of("Chard", "New.")
                .id(90_009)
                .revision(2, Kind.WITHDRAWN)
                .withdrawn()
                .made());
    }

    @Test
    void whoFollowsTheNextPagesSeesEachAnnouncementOnce() throws Exception {
        List<io.tidings.contracts.AnnouncementEnriched> many = new ArrayList<>();
        for (int i = 0; i < 23; i++) {
            many.add(Documents.of("Endive " + i, "An endive.").id(91_000 + i).made());
        }
        indexed.add(many);

        List<String> seen = new ArrayList<>();
        Response page = given().queryParam("q", "endive").queryParam("size", 5).get("/feeds/announcements.json");
        while (true) {
            seen.addAll(page.jsonPath().getList("items.id"));
            String next = page.jsonPath().getString("next_url");
            if (next == null) {
                break;
            }
            page = given().urlEncodingEnabled(false).get(next);
        }
        assertThat(seen).hasSize(23).doesNotHaveDuplicates();
    }

    @Test
    void linksLeadToThePublicAddress() {
        given().header("X-Forwarded-Host", "news.example:8443")
                .header("X-Forwarded-Proto", "https")
                .queryParam("q", "chard theme:cyber")
                .get("/feeds/announcements.json")
                .then()
                .body("home_page_url", equalTo("https://news.example:8443/?q=chard+theme%3Acyber"))
                .body("items[0].external_url", startsWith("https://news.example:8443/api/announcements/"));
    }

    @Test
    void whatAFeedDoesNotTakeIsRefused() {
        given().queryParam("sort", "newest")
                .get("/feeds/announcements.atom")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("sort"));
        feed("atom", "region:nowhere-land").then().statusCode(400).contentType("application/problem+json");
    }

    private static Response feed(String form, String query) {
        return given().queryParam("q", query).get("/feeds/announcements." + form);
    }
}
