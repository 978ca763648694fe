package io.tidings.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A sentence or two with what must be read from them.
 *
 * @param id unique among all cases
 * @param rule what the case is about: a rule of the annotation guide, or what looks like it and is not
 * @param submission the announcement it is read as
 * @param expected the record of the annotation guide as far as the case is about it; a key that is there is exact
 */
public record SentenceCase(String id, String rule, JsonNode submission, JsonNode expected) {

    /** The files of cases. */
    public static final List<String> FILES = List.of("money", "places");

    /** All cases of a file. */
    public static List<SentenceCase> load(String file) {
        return LabelledSets.resource("/labelled/sentences/" + file + ".jsonl").stream()
                .map(json -> new SentenceCase(
                        json.path("id").asText(), json.path("rule").asText(), json, json.path("expect")))
                .toList();
    }
}
