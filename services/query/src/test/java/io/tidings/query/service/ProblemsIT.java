package io.tidings.query.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.tidings.search.SearchConnection;
import io.tidings.testing.ElasticsearchResource;
import io.tidings.testing.SharedTexts;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong is said as a problem that names the parameter and the place. */
@QuarkusTest
@QuarkusTestResource(ElasticsearchResource.class)
class ProblemsIT {

    @Inject
    SearchConnection connection;

    @BeforeEach
    void indices() throws Exception {
        new IndexedAnnouncements(connection).add();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "q | kosovo theme:cyb | 13 | 3",
                "theme | cyb | 0 | 3",
                "region | Atlantis | 0 | 8",
                "role | host | 0 | 4",
                "minAmount | much | 0 | 4",
                "maxAmount | 3x | 0 | 2",
                "currency | pound | 0 | 5",
                "from | 2025-02-31 | 0 | 10",
                "to | tomorrowish | 0 | 11",
                "source | two words | 0 | 9",
                "delta | old | 0 | 3",
                "amount | some | 0 | 4",
                "scope | word | 0 | 4",
                "copies | yes | 0 | 3",
                "withdrawn | 1 | 0 | 1",
                "sort | oldest | 0 | 6",
                "facets | colour | 0 | 6",
                "size | 0 | 0 | 1",
                "size | 101 | 0 | 3",
                "after | nonsense | 0 | 0",
                "total | all | 0 | 3",
                "semantic | perhaps | 0 | 7",
                "colour | red | 0 | 0",
            })
    void aBadParameterIsNamedWithThePlace(String name, String value, int position, int length) {
        given().queryParam(name, value)
                .get("/api/announcements")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("status", equalTo(400))
                .body("title", equalTo("Invalid parameters"))
                .body("type", equalTo("urn:tidings:problem:invalid-parameters"))
                .body("errors.parameter", hasItem(name))
                .body("errors.find { it.parameter == '" + name + "' }.position", equalTo(position))
                .body("errors.find { it.parameter == '" + name + "' }.length", equalTo(length))
                .body("detail", not(containsString("Exception")));
    }

    @Test
    void aSuggestionComesWithTheMistake() {
        given().queryParam("q", "theme:cyb")
                .get("/api/announcements")
                .then()
                .body("detail", equalTo("q: unknown theme cyb; did you mean cyber?"))
                .body("errors[0].suggestion", equalTo("cyber"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/announcements/ffffffffffffffffffffffffffffffff",
                "/api/announcements/not-an-id",
                "/api/announcements/ffffffffffffffffffffffffffffffff/revisions",
                "/api/announcements/ffffffffffffffffffffffffffffffff/nothing",
                "/api/nothing",
                "/api/nothing/at/all",
            })
    void nothingThereIsA404Problem(String path) {
        given().get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("status", equalTo(404));
    }

    @Test
    void onlyReadingIsAllowed() {
        for (String path : new String[] {"/api/announcements", "/api/query", "/api/announcements/x/revisions"}) {
            given().body("{}")
                    .contentType("application/json")
                    .post(path)
                    .then()
                    .statusCode(405)
                    .contentType("application/problem+json");
        }
        given().delete("/api/announcements/x").then().statusCode(405).contentType("application/problem+json");
    }

    @Test
    void anAddressWithoutParametersRefusesThem() {
        given().get("/api/announcements/ffffffffffffffffffffffffffffffff?theme=cyber")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("theme"));
        given().get("/api/announcements/ffffffffffffffffffffffffffffffff/revisions?before=0&size=1000")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("before", "size"));
    }

    @Test
    void aQueryIsExplainedWithoutBeingRun() {
        given().queryParam("q", "theme:cyber region:kosovo amount>=£3m from:2025-10-01")
                .get("/api/query")
                .then()
                .statusCode(200)
                .body("valid", equalTo(true))
                .body("canonical", equalTo("from:2025-10-01 line(theme:cyber region:XK amount>=3m currency:GBP)"))
                .body(
                        "explanation",
                        equalTo("announcements since 1 October 2025 and whose same funding line is at least"
                                + " GBP 3 million, about cyber and for Kosovo or a group containing it"))
                .body("mistakes", empty());
        given().queryParam("q", "theme:cyb AND")
                .get("/api/query")
                .then()
                .statusCode(200)
                .body("valid", equalTo(false))
                .body("mistakes.position", contains(6, 10))
                .body("mistakes[0].suggestion", equalTo("cyber"));
    }

    @Test
    void noTextWhateverMakesTheServiceFail() {
        long seed = 20261121;
        Random random = new Random(seed);
        String signs = "ab01 \"“(){}[]<>:=*?~^\\/|&!+-.,;'%$£€#@\t\n\u0000\u202e\ud83d\ude00\ud800é中";
        for (int i = 0; i < 150; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(40); j > 0; j--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            Response answer = given().queryParam("q", text.toString()).get("/api/announcements");
            assertThat(answer.statusCode()).as("seed %d: %s", seed, text).isIn(200, 400);
        }
    }

    @Test
    void noHostileStringMakesTheServiceFail() throws IOException {
        String strings = SharedTexts.text("evaluation/suites/hostile-strings/blns.json");
        for (JsonNode string : new ObjectMapper().readTree(strings)) {
            Response answer = given().queryParam("q", string.textValue())
                    .queryParam("size", 1)
                    .get("/api/announcements");
            assertThat(answer.statusCode()).as(string.textValue()).isIn(200, 400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"?q=%zz", "?q=%ff%fe", "?q=%00", "?%00=1", "?q", "?&&=&"})
    void brokenAddressesAreTheCallersFault(String parameters) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream()
                    .write(("GET /api/announcements" + parameters
                                    + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).containsPattern("^HTTP/1.1 (200|400) ").doesNotContain("Exception");
        }
    }

    @Test
    void theServiceIsReadyWhileElasticsearchAnswers() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/metrics").then().statusCode(200);
    }

    @Test
    void thePageLoadsNothingFromElsewhere() {
        Response page = given().get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'; script-src 'self'");
        assertThat(page.asString())
                .contains("<form id=\"search\"")
                .doesNotContain("http://", "https://", "<style", " style=", " onclick=");
        Matcher files = Pattern.compile("/assets/[0-9a-f]+/[a-z]+\\.[a-z]+").matcher(page.asString());
        assertThat(files.results().map(MatchResult::group).distinct().toList())
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(file ->
                        given().get(file).then().statusCode(200).header("Cache-Control", containsString("immutable")));
        given().get("/assets/0/page.css").then().statusCode(200).header("Cache-Control", equalTo("no-cache"));
        given().get("/assets/0/../application.properties").then().statusCode(404);
    }
}
