package io.tidings.ingest.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.tidings.testing.KafkaResource;
import io.tidings.testing.PostgresResource;
import io.tidings.testing.SharedTexts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever is sent, the answer is a problem that names what is wrong, and never a stack trace. */
@QuarkusTest
@WithTestResource(KafkaResource.class)
@WithTestResource(PostgresResource.class)
class ProblemsIT {

    private static final int MEGABYTE = 1024 * 1024;

    @Test
    void whatIsNotJsonIsRefusedWithThePosition() {
        problem("application/json", "{\"text\":\"Words.\"", 400).body("detail", containsString("line 1"));
    }

    @Test
    void whatHasNoTextIsRefusedWithTheField() {
        problem("application/json", "{\"title\":\"Words.\"}", 422)
                .body("errors[0].field", equalTo("text"))
                .body("errors[0].detail", equalTo("is missing"));
        problem("text/plain", "", 422).body("errors[0].field", equalTo("text"));
    }

    @Test
    void anImpossibleDateIsRefusedWithTheField() {
        problem("application/json", "{\"text\":\"Words.\",\"publishedAt\":\"2025-02-30\"}", 422)
                .body("errors[0].field", equalTo("publishedAt"))
                .body("errors[0].detail", containsString("FEBRUARY 30"));
        refused(
                        given().contentType("text/plain")
                                .queryParam("publishedAt", "soon")
                                .body("Words."),
                        422)
                .body("errors[0].field", equalTo("publishedAt"));
    }

    @Test
    void brokenEncodingIsRefusedWithTheByte() {
        refused(
                        given().contentType("text/plain; charset=utf-8")
                                .body("Funding of £4m".getBytes(StandardCharsets.ISO_8859_1)),
                        400)
                .body("detail", containsString("byte 11"));
    }

    @Test
    void whatIsTooLargeIsRefused() {
        problem("text/plain", "word ".repeat(MEGABYTE / 4), 413).body("errors[0].field", equalTo("text"));
        problem("text/html", "<p>" + "x".repeat(6 * MEGABYTE), 413);
    }

    @Test
    void otherTypesAreRefused() {
        problem("application/pdf", "%PDF", 415);
        problem("text/plain; charset=klingon", "Words.", 415);
    }

    @Test
    void withoutATypeNothingIsGuessed() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/api/submissions"))
                .POST(HttpRequest.BodyPublishers.ofString("Words."))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            var response = client.send(request, HttpResponse.BodyHandlers.ofString());

            assertThat(response.statusCode()).isEqualTo(415);
            assertThat(response.body()).contains("no Content-Type");
        }
    }

    @Test
    void unknownParametersAndFieldsAreRefusedWithAHint() {
        refused(given().contentType("text/plain").queryParam("titel", "x").body("Words."), 422)
                .body("errors[0].field", equalTo("titel"));
        problem("application/json", "{\"text\":\"Words.\",\"titel\":\"x\"}", 422)
                .body("errors[0].detail", containsString("did you mean \"title\""));
    }

    @Test
    void whatDoesNotExistIsAProblemToo() {
        checked(given().get("/api/submissions/" + "0".repeat(32)), 404);
        checked(given().get("/api/submissions/nonsense"), 404);
        checked(given().get("/api/nothing"), 404);
        checked(given().delete("/api/submissions"), 405);
        checked(given().put("/api/submissions/1"), 405);
        checked(given().accept("image/png").get("/api/submissions/" + "0".repeat(32)), 406);
    }

    @Test
    void hostileJsonGetsTheRightStatus() throws IOException {
        Path suite = SharedTexts.assumeThere("evaluation/suites/hostile-json/test_parsing");
        try (Stream<Path> files = Files.list(suite)) {
            for (Path file : files.sorted().toList()) {
                Response response = given().contentType("application/json")
                        .body(Files.readAllBytes(file))
                        .post("/api/submissions");
                List<Integer> right = switch (file.getFileName().toString().charAt(0)) {
                    case 'y' -> List.of(422);
                    case 'n' -> List.of(400);
                    default -> List.of(400, 422);
                };
                assertThat(response.statusCode())
                        .as(file.getFileName().toString())
                        .isIn(right);
                checked(response, response.statusCode());
            }
        }
    }

    @Test
    void hostileStringsAreAcceptedOrRefusedInEveryPlace() throws IOException {
        Path file = SharedTexts.assumeThere("evaluation/suites/hostile-strings/blns.json");
        ObjectMapper mapper = new ObjectMapper();
        for (JsonNode string : mapper.readTree(file.toFile())) {
            Map<String, String> fields = new HashMap<>(Map.of("text", "Some words: " + string.asText()));
            fields.put("title", string.asText());
            fields.put("publisher", string.asText());
            fields.put("id", string.asText());
            acceptedOrRefused(given().contentType("application/json").body(mapper.writeValueAsBytes(fields)));
            acceptedOrRefused(given().contentType("text/plain; charset=utf-8")
                    .queryParam("title", string.asText())
                    .queryParam("source", string.asText())
                    .body(string.asText().getBytes(StandardCharsets.UTF_8)));
            acceptedOrRefused(given().contentType("text/html; charset=utf-8")
                    .body(string.asText().getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static void acceptedOrRefused(RequestSpecification request) {
        Response response = request.post("/api/submissions");
        if (response.statusCode() != 202) {
            assertThat(response.statusCode()).as(response.asString()).isIn(400, 422);
            checked(response, response.statusCode());
        }
    }

    private static ValidatableResponse problem(String contentType, String body, int status) {
        return refused(given().contentType(contentType).body(body.getBytes(StandardCharsets.UTF_8)), status);
    }

    private static ValidatableResponse refused(RequestSpecification request, int status) {
        return checked(request.post("/api/submissions"), status);
    }

    private static ValidatableResponse checked(Response response, int status) {
        assertThat(response.asString()).doesNotContain("\tat ").doesNotContain("Exception");
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status));
    }
}
