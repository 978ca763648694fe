package io.tidings.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tidings.endtoend.HostileClient.Answer;
import io.tidings.testing.Eventually;
import io.tidings.testing.SharedTexts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What was made to break parsers and pages goes through every public address: the right status, a problem that says what is
 * wrong, nothing of our insides in an answer; and what was accepted is found, letter by letter.
 */
class HostileSuitesIT {

    /** Of a source, in bytes. */
    private static final int LARGEST_SETTINGS = 65_536;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final List<String> PARAMETERS = List.of(
            "q",
            "theme",
            "region",
            "role",
            "minAmount",
            "maxAmount",
            "currency",
            "from",
            "to",
            "source",
            "publisher",
            "fund",
            "delta",
            "amount",
            "scope",
            "copies",
            "withdrawn",
            "sort",
            "facets",
            "size",
            "after",
            "total",
            "convert",
            "changedSince",
            "semantic");
    private static final List<String> PATHS = List.of(
            "/api/announcements/%s",
            "/api/announcements/%s/revisions",
            "/api/submissions/%s",
            "/api/announcements?q=theme:%s",
            "/api/announcements?q=%%22%s%%22",
            "/api/announcements?q=line(amount%%3E%s)",
            "/api/announcements/00000000000000000000000000000000/revisions?before=%s",
            "/api/announcements/00000000000000000000000000000000/revisions?size=%s",
            "/api/announcements/00000000000000000000000000000000/revisions/%s",
            "/api/announcements/00000000000000000000000000000000/revisions/1..%s",
            "/api/announcements/%s/similar",
            "/api/facets?q=%s",
            "/api/funding?q=%s",
            "/api/suggest?q=%s",
            "/api/suggest?field=%s",
            "/feeds/announcements.atom?q=%s",
            "/feeds/announcements.json?q=%s",
            "/exports/announcements.csv?q=%s",
            "/exports/announcements.jsonl?q=%s",
            "/exports/funding.csv?q=%s",
            "/api/sources/%s",
            "/api/sources/%s/health",
            "/api/sources/%s/items",
            "/api/sources?size=%s",
            "/api/sources?%s=1",
            "/exports/%s",
            "/api/%s",
            "/%s");

    private final HostileClient client =
            new HostileClient(RunningSystem.shared().address());
    private final Map<String, Integer> restarts = restarts();

    @AfterEach
    void everythingIsStillUp() {
        assertThat(restarts()).isEqualTo(restarts);
        for (String service : List.of("ingest", "classify", "enrich", "index", "query")) {
            Answer health =
                    client.at("http://localhost:" + RunningSystem.shared().port(service) + "/q/health/ready");
            assertThat(health.status()).as(service + " " + health.body()).isEqualTo(200);
        }
    }

    @Test
    void jsonIsTakenOrRefusedByItsGrammar() {
        client.all(files(), file -> {
            Answer answer = client.post("/api/submissions", "application/json", bytes(file));
            List<Integer> right = switch (name(file).charAt(0)) {
                case 'y' -> List.of(422);
                case 'n' -> List.of(400);
                default -> List.of(400, 422);
            };
            assertThat(answer.status()).as(name(file) + " " + answer.body()).isIn(right);
            answer.check(name(file));
        });
    }

    @Test
    void aBrokenLineNamesItsMistakeAndTheOthersFlow() throws IOException {
        List<Path> oneLine = files().stream()
                .filter(file -> !new String(bytes(file), StandardCharsets.ISO_8859_1).contains("\n"))
                .filter(file -> !new String(bytes(file), StandardCharsets.ISO_8859_1).isBlank())
                .toList();
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        for (int i = 0; i < oneLine.size(); i++) {
            stream.write(bytes(oneLine.get(i)));
            stream.write("\n{\"source\":\"hostile-lines\",\"id\":\"%d\",\"text\":\"Line %d flows.\"}\n"
                    .formatted(i, i)
                    .getBytes(StandardCharsets.UTF_8));
        }

        Answer answer = client.post("/api/submissions", "application/x-ndjson", stream.toByteArray());

        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        answer.check("lines");
        JsonNode items = JSON.readTree(answer.body()).path("items");
        assertThat(items).hasSize(2 * oneLine.size());
        for (int i = 0; i < oneLine.size(); i++) {
            assertThat(items.get(2 * i).path("error").asText())
                    .as(name(oneLine.get(i)))
                    .isNotEmpty();
            assertThat(items.get(2 * i + 1).path("id").asText())
                    .as("the line behind " + name(oneLine.get(i)))
                    .hasSize(32);
        }
        Eventually.until("all of them are found", PATIENCE, () -> found("hostile-lines") == oneLine.size());
    }

    @Test
    void jsonForSourcesIsRefusedByItsGrammarOrItsFields() {
        client.all(files(), file -> {
            for (String path : List.of("/api/sources", "/api/sources/preview")) {
                Answer answer = client.post(path, "application/json", bytes(file));
                List<Integer> wrong = name(file).startsWith("n") ? List.of(400) : List.of(400, 422);
                List<Integer> right = bytes(file).length > LARGEST_SETTINGS ? List.of(413) : wrong;
                assertThat(answer.status()).as(name(file) + " " + answer.body()).isIn(right);
                answer.check(name(file));
            }
        });
    }

    @Test
    void stringsInEveryFieldOfASourceAreRefusedWithTheField() {
        client.all(strings(), string -> {
            Map<String, String> fields = new LinkedHashMap<>();
            List.of("id", "name", "kind", "linkPattern", "publisher", "country", "language")
                    .forEach(field -> fields.put(field, string));
            fields.put("address", "no address " + string);
            byte[] json = written(fields);
            for (String path : List.of("/api/sources", "/api/sources/preview")) {
                Answer answer = client.post(path, "application/json", json);
                assertThat(answer.status()).as(string + " " + answer.body()).isIn(400, 422);
                answer.check(string);
            }
        });
    }

    @Test
    void jsonAsAParameterIsAnsweredOrRefusedWithItsPlace() {
        client.all(files(), file -> {
            if (Files.isReadable(file) && bytes(file).length < 1_000) {
                String value = HostileClient.encoded(bytes(file));
                client.get("/api/announcements?q=" + value).check(name(file));
                client.get("/api/query?q=" + value).check(name(file));
                client.get("/api/announcements?after=" + value).check(name(file));
                client.get("/api/announcements/" + value).check(name(file));
            }
        });
    }

    @Test
    void stringsInEveryFieldAreTakenOrRefusedAndNothingTakenIsLost() throws IOException {
        List<String> strings = strings();
        Map<String, String> texts = new ConcurrentHashMap<>();
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < strings.size(); i++) {
            lines.append(JSON.writeValueAsString(submission(i, strings.get(i)))).append('\n');
        }

        Answer answer = client.post(
                "/api/submissions", "application/x-ndjson", lines.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        answer.check("strings as lines");
        JsonNode items = JSON.readTree(answer.body()).path("items");
        assertThat(items).hasSize(strings.size());
        for (int i = 0; i < strings.size(); i++) {
            if (items.get(i).has("id")) {
                texts.put(items.get(i).path("id").asText(), stored(text(strings.get(i))));
            } else {
                assertThat(items.get(i).path("error").asText())
                        .as(strings.get(i))
                        .startsWith("title");
            }
        }
        assertThat(texts).hasSizeGreaterThan(strings.size() * 9 / 10);
        Eventually.until("all that was taken is found", PATIENCE, () -> found("hostile-strings") == texts.size());
        client.all(List.copyOf(texts.keySet()), id -> assertThat(bodyOf(id)).isEqualTo(texts.get(id)));
    }

    @Test
    void stringsAsTextAndAsPagesAndBesideThemAreTakenOrRefused() {
        Map<String, String> accepted = new ConcurrentHashMap<>();
        List<String> strings = strings();
        List<String> beside = List.of(
                "title", "publisher", "country", "publishedAt", "updatedAt", "url", "id", "language", "withdrawn");
        client.all(strings, string -> {
            byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
            String value = HostileClient.encoded(bytes);
            String parameter = beside.get(Math.floorMod(string.hashCode(), beside.size()));
            byte[] whole = text(string).getBytes(StandardCharsets.UTF_8);
            taken(client.post("/api/submissions?source=hostile-text", "text/plain; charset=utf-8", whole), accepted);
            taken(client.post("/api/submissions?source=hostile-text", "text/html; charset=utf-8", bytes), accepted);
            taken(
                    client.post(
                            "/api/submissions?source=hostile-text&" + parameter + "=" + value,
                            "text/plain; charset=utf-8",
                            whole),
                    accepted);
            taken(client.post("/api/submissions?source=" + value, "text/plain; charset=utf-8", bytes), new TreeMap<>());
            client.post("/api/submissions?" + value + "=1", "text/plain", whole).check(string);
            client.post("/api/submissions", HostileClient.header(string), whole).check(string);
        });

        assertThat(accepted).hasSizeGreaterThan(strings.size());
        Eventually.until("all that was taken is found", PATIENCE, () -> found("hostile-text") == accepted.size());
    }

    @Test
    void stringsInEveryAddressAndParameterAreAnsweredOrRefused() {
        List<String> strings = strings();
        client.all(strings, string -> {
            String value = HostileClient.encoded(string.getBytes(StandardCharsets.UTF_8));
            String alone = PARAMETERS.get(Math.floorMod(string.hashCode(), PARAMETERS.size()));
            StringBuilder all = new StringBuilder();
            PARAMETERS.forEach(name -> all.append('&').append(name).append('=').append(value));
            client.get("/api/announcements?q=" + value).check(string);
            client.get("/api/query?q=" + value).check(string);
            client.get("/api/announcements?" + alone + "=" + value).check(string);
            client.get("/api/query?" + alone + "=" + value).check(string);
            client.get("/api/announcements?" + value + "=1").check(string);
            if (all.length() < 12_000) {
                client.get("/api/announcements?" + all.substring(1)).check(string);
                client.get("/api/query?" + all.substring(1)).check(string);
            }
            // Each address gets every second string, so that the suite stays quick.
            for (int i = Math.floorMod(string.hashCode(), 2); i < PATHS.size(); i += 2) {
                client.get(PATHS.get(i).formatted(value)).check(PATHS.get(i) + " " + string);
            }
        });
    }

    @Test
    void addressesThatAreNoneAreRefused() throws IOException {
        for (String target : List.of(
                "/api/announcements?q=%",
                "/api/announcements?q=%zz",
                "/api/announcements?q=%C0%80",
                "/api/announcements?q=%FF%FE",
                "/api/announcements?q=%00",
                "/api/announcements?q=%ED%A0%80",
                "/api/announcements?after=%00",
                "/api/announcements/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
                "/api/announcements/..;/q/health",
                "/api/submissions/%00",
                "/api/submissions/%ff",
                "//api/submissions",
                "/api/erasures",
                "/api/%65rasures",
                "/api//erasures",
                "/api/erasures/",
                "/api/submissions/../erasures",
                "/api/submissions/%2e%2e/erasures",
                "/api/submissions/..%2ferasures",
                "/api/submissions/..\\erasures",
                "/api/submissions/.;/../erasures",
                "http://localhost/api/erasures",
                "/api/announcements?" + "a=b&".repeat(2_000))) {
            Answer answer = client.raw(target);
            answer.check(target);
            assertThat(answer.body()).as(target).doesNotContain("erasedAt", "\"items\":[]");
        }
        assertThat(client.raw("/api/erasures").status()).isEqualTo(404);
        assertThat(client.raw("/api/%65rasures").status()).isEqualTo(404);
        assertThat(client.raw("/api/submissions/../erasures").status()).isEqualTo(400);
        assertThat(client.raw("/api/submissions/%2E%2e/erasures").status()).isEqualTo(400);
    }

    private static void taken(Answer answer, Map<String, String> accepted) {
        answer.check(answer.body());
        if (answer.status() == 202) {
            accepted.put(read(answer).path("id").asText(), "");
        } else {
            assertThat(answer.status()).as(answer.body()).isIn(400, 422);
        }
    }

    private static Map<String, String> submission(int number, String string) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("source", "hostile-strings");
        fields.put(
                "id",
                number + " "
                        + string.substring(
                                0,
                                string.offsetByCodePoints(
                                        0, Math.min(100, string.codePointCount(0, string.length())))));
        fields.put("title", "Number " + number + " " + string);
        fields.put("text", text(string));
        fields.put("publisher", string.isBlank() || string.length() > 300 ? "Publisher" : string);
        return fields;
    }

    private static String text(String string) {
        return "The words before stand here. " + string + " The words behind stand here.";
    }

    /** Semantics 10: NFC, one sort of line end, no control characters. */
    private static String stored(String text) {
        String plain =
                text.replaceAll("\\r\\n?|[\\x0B\\f\\u0085\\u2028\\u2029]", "\n").replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    private String bodyOf(String id) {
        return read(client.get("/api/announcements/" + id)).path("body").asText();
    }

    private int found(String source) {
        Answer answer = client.get("/api/announcements?copies=include&withdrawn=include&size=1&source=" + source);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return read(answer).path("total").asInt();
    }

    private static byte[] written(Map<String, String> fields) {
        try {
            return JSON.writeValueAsBytes(fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Answer answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files() {
        try (Stream<Path> files = Files.list(SharedTexts.assumeThere("evaluation/suites/hostile-json/test_parsing"))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> strings() {
        try {
            List<String> strings = new ArrayList<>();
            JSON.readTree(SharedTexts.assumeThere("evaluation/suites/hostile-strings/blns.json")
                            .toFile())
                    .forEach(string -> strings.add(string.asText()));
            return strings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static Map<String, Integer> restarts() {
        Map<String, Integer> restarts = new TreeMap<>();
        RunningSystem.shared().states().forEach(part -> restarts.put(part.name(), part.restarts()));
        return restarts;
    }
}
