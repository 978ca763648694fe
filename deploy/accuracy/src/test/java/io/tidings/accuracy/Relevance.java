package io.tidings.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The judged searches and the announcements of our own that they were judged over. */
final class Relevance {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SAMPLES = "/io/tidings/testing/samples/announcements.jsonl";

    private Relevance() {}

    static List<JudgedSearch> searches() {
        return queries().stream().map(JudgedSearch::of).toList();
    }

    /** The ids of our own announcements that have a grade. */
    static Set<String> judgedOwn() {
        return queries().stream()
                .flatMap(query -> query.get("own").properties().stream())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Our own announcements as they are submitted, by the id they are judged under; of a corrected one the correction. */
    static Map<String, JsonNode> own() {
        Map<String, JsonNode> own = new LinkedHashMap<>();
        LabelledSets.own(LabelledSets.DEV).forEach(set -> own.putAll(set.announcements()));
        for (JsonNode sample : lines(SAMPLES)) {
            own.put(sample.get("source").asText() + "/" + sample.get("id").asText(), sample);
        }
        return own;
    }

    /** JSON lines of a text. */
    static List<JsonNode> lines(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .map(Relevance::json)
                .toList();
    }

    private static List<JsonNode> queries() {
        return lines("/relevance/queries.jsonl");
    }

    private static List<JsonNode> lines(String resource) {
        try (InputStream in = Relevance.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            return lines(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
