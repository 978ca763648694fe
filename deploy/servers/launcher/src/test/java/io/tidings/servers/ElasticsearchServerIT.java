package io.tidings.servers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElasticsearchServerIT {

    private static final Duration LONG = Duration.ofSeconds(120);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String SCHEMA = """
            {"mappings": {"dynamic": "strict", "properties": {
              "title": {"type": "text", "analyzer": "english"},
              "published": {"type": "date"},
              "lines": {"type": "nested", "properties": {
                "theme": {"type": "keyword"}, "value": {"type": "long"}}}}}}
            """;

    @TempDir
    static Path folder;

    private static ElasticsearchServer elasticsearch;

    @BeforeAll
    static void start() {
        elasticsearch = new ElasticsearchServer(
                TidingsHome.find(),
                ElasticsearchServer.settings(
                                folder.resolve("a folder with spaces"), folder.resolve("elasticsearch.log"))
                        .withPort(FreePorts.take())
                        .withHeap(ElasticsearchServer.TEST_HEAP)
                        .withTuning(JvmTuning.forTests()));
        Measured.start(elasticsearch, LONG);
    }

    @AfterAll
    static void stop() {
        assertThat(elasticsearch.stop(Duration.ofSeconds(20)))
                .as("stops by itself")
                .isTrue();
    }

    @Test
    void greetsAsClientsExpectIt() throws Exception {
        // When
        HttpResponse<String> greeting = call("GET", "/", "");

        // Then
        assertThat(greeting.statusCode()).isEqualTo(200);
        assertThat(greeting.headers().firstValue("X-Elastic-Product")).hasValue("Elasticsearch");
        assertThat(JSON.readTree(greeting.body()).at("/version/number").asText())
                .isEqualTo("9.5.3");
        assertThat(call("HEAD", "/", "").statusCode()).isEqualTo(200);
    }

    @Test
    void conditionsOfANestedQueryHoldOnOneLine() throws Exception {
        // Given
        send("PUT", "/nested", SCHEMA);
        send("PUT", "/nested/_doc/a?refresh=true", """
                {"title": "a", "lines": [{"theme": "cyber", "value": 4}, {"theme": "health", "value": 10}]}
                """);

        // When, Then
        assertThat(hits("nested", line("cyber", 4))).containsExactly("a");
        assertThat(hits("nested", line("cyber", 5))).isEmpty();
    }

    @Test
    void olderVersionNeverReplacesANewerOne() throws Exception {
        // Given
        send("PUT", "/versions", SCHEMA);

        // When
        List<Integer> statuses = bulk("versions", Map.of("title", "new"), 7, 7, 3, 9);

        // Then
        assertThat(statuses).containsExactly(201, 200, 409, 200);
        assertThat(send("GET", "/versions/_doc/a", "").get("_version").asInt()).isEqualTo(9);
    }

    @Test
    void fieldThatIsNotMappedIsRefused() throws Exception {
        // Given
        send("PUT", "/strict", SCHEMA);

        // When, Then
        assertThat(call("PUT", "/strict/_doc/a", "{\"surprise\": 1}").statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The ministers' funding announcements were running, and the United Kingdom's £4m is going to Kosovo!",
                "Organisations organising organised policies; children's hospitals; 3.5m euro-area U.S. e-mails",
                "It's Müller’s café – naïve résumés, don't, can't; COVID-19 and H5N1 in 2025-26",
                "to be or not to be"
            })
    void englishTokensAreThoseOfLucene(String text) throws Exception {
        try (Analyzer english = new EnglishAnalyzer()) {
            assertThat(tokens("english", text)).isEqualTo(tokens(english, text));
        }
    }

    @Test
    void englishWithoutStopWordsKeepsThem() throws Exception {
        // Given
        send("PUT", "/words", """
                {"settings": {"analysis": {"analyzer": {"words": {"type": "english", "stopwords": "_none_"}}}}}
                """);

        // When
        JsonNode answer =
                send("GET", "/words/_analyze", JSON.writeValueAsString(Map.of("analyzer", "words", "text", "to be")));

        // Then
        assertThat(answer.get("tokens").findValuesAsText("token")).containsExactly("to", "be");
    }

    @Test
    void acknowledgedDocumentsSurviveKillAndRestart() throws Exception {
        // Given
        send("PUT", "/kept", SCHEMA);
        for (int i = 0; i < 20; i++) {
            send("PUT", "/kept/_doc/" + i, "{\"title\": \"kept\"}");
        }

        // When
        elasticsearch.kill();
        assertThat(elasticsearch.isHealthy()).isFalse();
        Measured.start(elasticsearch, LONG);

        // Then
        send("POST", "/kept/_refresh", "");
        assertThat(send("GET", "/kept/_count", "").get("count").asInt()).isEqualTo(20);
    }

    private static String line(String theme, int least) {
        return """
                {"query": {"nested": {"path": "lines", "query": {"bool": {"filter": [
                  {"term": {"lines.theme": "%s"}}, {"range": {"lines.value": {"gte": %d}}}]}}}}}
                """.formatted(theme, least);
    }

    private static List<String> hits(String index, String query) throws Exception {
        return send("GET", "/" + index + "/_search", query).at("/hits/hits").findValuesAsText("_id");
    }

    private static List<Integer> bulk(String index, Map<String, String> document, int... versions) throws Exception {
        var lines = new StringBuilder();
        for (int version : versions) {
            Map<String, Object> action = Map.of("_id", "a", "version", version, "version_type", "external_gte");
            lines.append(JSON.writeValueAsString(Map.of("index", action))).append('\n');
            lines.append(JSON.writeValueAsString(document)).append('\n');
        }
        return send("POST", "/" + index + "/_bulk", lines.toString()).get("items").findValues("status").stream()
                .map(JsonNode::asInt)
                .toList();
    }

    private static List<String> tokens(String analyzer, String text) throws Exception {
        String request = JSON.writeValueAsString(Map.of("analyzer", analyzer, "text", text));
        return send("GET", "/_analyze", request).get("tokens").findValuesAsText("token");
    }

    private static List<String> tokens(Analyzer analyzer, String text) throws Exception {
        List<String> tokens = new ArrayList<>();
        try (var stream = analyzer.tokenStream("field", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(term.toString());
            }
        }
        return tokens;
    }

    private static JsonNode send(String method, String path, String body) throws Exception {
        HttpResponse<String> response = call(method, path, body);
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
        return JSON.readTree(response.body());
    }

    private static HttpResponse<String> call(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + elasticsearch.address() + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
