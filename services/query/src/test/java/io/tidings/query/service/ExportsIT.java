package io.tidings.query.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.RegionRole;
import io.tidings.query.language.Documents;
import io.tidings.query.language.SearchQuery;
import io.tidings.search.AnnouncementExport;
import io.tidings.search.AnnouncementExports;
import io.tidings.search.SearchConnection;
import io.tidings.testing.ElasticsearchResource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Exports over HTTP from a real Elasticsearch. */
@QuarkusTest
@QuarkusTestResource(ElasticsearchResource.class)
class ExportsIT {

    private static final int MANY = 137;

    @Inject
    SearchConnection connection;

    @Inject
    AnnouncementExports exports;

    private IndexedAnnouncements indexed;

    @BeforeEach
    void manyAnnouncements() throws Exception {
        indexed = new IndexedAnnouncements(connection);
        List<AnnouncementEnriched> many = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            many.add(Documents.of(i == 5 ? "=cmd|' /C calc'!A0" : "Parsnips " + i, "A parsnip, \"fresh\".\nNo more.")
                    .id(70_000 + i)
                    .on("2025-03-%02d".formatted(1 + i % 28))
                    .region("XK", RegionRole.BENEFICIARY)
                    .themes("cyber")
                    .line(i + ".25", "GBP", "cyber", "XK")
                    .line("7", "EUR", "health", "XK")
                    .part("0.10", "GBP", "l1")
                    .made());
        }
        indexed.add(many);
    }

    @Test
    void theTableHasEveryAnnouncementOnceNewestFirst() throws IOException {
        List<CSVRecord> rows = table(export("announcements.csv", "parsnip"));

        assertThat(rows).hasSize(MANY);
        assertThat(rows.stream().map(row -> row.get("id"))).doesNotHaveDuplicates();
        assertThat(rows.stream().map(row -> row.get("date"))).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(rows.stream().filter(row -> row.get("title").contains("cmd")).map(row -> row.get("title")))
                .containsExactly("'=cmd|' /C calc'!A0");
        CSVRecord one = rows.stream()
                .filter(row -> row.get("title").equals("Parsnips 3"))
                .findFirst()
                .orElseThrow();
        assertThat(one.get("regions")).isEqualTo("XK (beneficiary)");
        assertThat(one.get("new_money")).isEqualTo("EUR 7; GBP 3.25");
        assertThat(one.get("summary")).isEqualTo("A parsnip, \"fresh\". No more.");
    }

    @Test
    void theLinesThatCountAddUpToTheTotalsOfTheSearch() throws IOException {
        JsonPath search = given().queryParam("q", "parsnip theme:cyber amount>=1")
                .get("/api/announcements")
                .jsonPath();

        List<CSVRecord> rows = table(export("funding.csv", "parsnip theme:cyber amount>=1"));

        BigDecimal sum = rows.stream()
                .filter(row -> row.get("counts").equals("true"))
                .map(row -> new BigDecimal(row.get("value")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(rows).allMatch(row -> row.get("currency").equals("GBP"));
        assertThat(sum).isEqualByComparingTo(search.getString("funding.byCurrency.GBP.sum"));
        assertThat(rows.stream().map(row -> row.get("announcement")).distinct()).hasSize(MANY - 1);
    }

    @Test
    void withoutConditionsOnLinesAllLinesAreListed() throws IOException {
        assertThat(table(export("funding.csv", "parsnip"))).hasSize(3 * MANY);
    }

    @Test
    void eachLineIsAWholeAnnouncementAndSaysWhyItWasFound() throws IOException {
        String[] lines = export("announcements.jsonl", "parsnip theme:cyber amount>=1")
                .asString()
                .split("\n");

        ObjectMapper json = new ObjectMapper();
        Set<String> ids = new HashSet<>();
        for (String line : lines) {
            JsonNode announcement = json.readTree(line);
            ids.add(announcement.get("id").asText());
            assertThat(announcement.get("body").asText()).isEqualTo("A parsnip, \"fresh\".\nNo more.");
            assertThat(announcement.get("matchedLines"))
                    .extracting(JsonNode::asText)
                    .containsExactly("l1");
        }
        assertThat(ids).hasSize(MANY - 1);
    }

    @Test
    void whatArrivesMeanwhileIsNeitherMissedNorDoubled() throws Exception {
        SearchQuery query = SearchQuery.EVERYTHING;
        Set<String> seen = new HashSet<>();
        int read = 0;
        try (AnnouncementExport export = exports.open(query)) {
            for (var slice = export.next(); !slice.isEmpty(); slice = export.next()) {
                read += slice.size();
                slice.forEach(hit -> seen.add(hit.event().announcement().id().value()));
                indexed.add(Documents.of("Swede", "Late.")
                        .id(79_000)
                        .on("2024-01-01")
                        .made());
            }
        }
        assertThat(seen)
                .hasSize(read)
                .doesNotContain(Documents.of("Swede", "")
                        .id(79_000)
                        .made()
                        .announcement()
                        .id()
                        .value());
    }

    @Test
    void onlySoManyExportsRunAtOnceAndEachGivesItsPlaceBack() throws Exception {
        List<AnnouncementExport> open = new ArrayList<>();
        for (int i = 0; i < AnnouncementExports.OPEN_AT_MOST; i++) {
            open.add(exports.open(SearchQuery.EVERYTHING));
        }
        export("announcements.csv", "parsnip")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", "5")
                .body("detail", startsWith("16 exports are running"));
        for (AnnouncementExport one : open) {
            one.close();
            one.close();
        }
        for (int i = 0; i < 2 * AnnouncementExports.OPEN_AT_MOST; i++) {
            export("announcements.csv", "nothing-like-this").then().statusCode(200);
        }
    }

    @Test
    void aHeadRequestTakesNoPlace() {
        for (int i = 0; i < 2 * AnnouncementExports.OPEN_AT_MOST; i++) {
            given().queryParam("q", "parsnip")
                    .head("/exports/announcements.csv")
                    .then()
                    .statusCode(200);
        }
        export("announcements.csv", "parsnip").then().statusCode(200);
    }

    @Test
    void aMistakeIsToldBeforeTheFirstByte() {
        export("announcements.csv", "theme:cyb")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].suggestion", equalTo("cyber"));
        given().queryParam("size", 10)
                .get("/exports/funding.csv")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("size"))
                .body("detail", containsString("an export holds everything"));
    }

    private static Response export(String name, String query) {
        return given().queryParam("q", query).get("/exports/" + name);
    }

    private static List<CSVRecord> table(Response answer) throws IOException {
        answer.then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .header("Content-Disposition", containsString("attachment"));
        String text = new String(answer.asByteArray(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        return format.parse(new StringReader(text.substring(1))).getRecords();
    }
}
