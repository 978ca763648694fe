package io.tidings.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import io.tidings.accuracy.Figure.Share;
import io.tidings.local.reading.Analyser;
import io.tidings.local.reading.Analyser.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The figures of a file of sentence cases.
 *
 * @param cases right in every field they are about
 * @param fields right, by name
 * @param rules cases right, by rule
 * @param wrong what went wrong, for a person
 */
public record SentenceBoard(Share cases, Map<String, Share> fields, Map<String, Share> rules, List<String> wrong) {

    /** Reads and scores cases. */
    public static SentenceBoard of(List<SentenceCase> cases, Analyser analyser) {
        SentenceBoard board = new SentenceBoard(Share.NONE, new TreeMap<>(), new TreeMap<>(), new ArrayList<>());
        for (SentenceCase each : cases) {
            board = board.with(each, found(each, analyser));
        }
        return board;
    }

    private static JsonNode found(SentenceCase each, Analyser analyser) {
        return switch (analyser.read(LabelledSet.submission(each.submission()))) {
            case Outcome.Read read -> FoundFacts.of(read.analysis());
            case Outcome.Refused no -> throw new IllegalArgumentException(each.id() + " is refused: " + no.reason());
        };
    }

    private SentenceBoard with(SentenceCase each, JsonNode found) {
        Map<String, Boolean> scored = SentenceScorer.score(each.expected(), found);
        boolean right = !scored.containsValue(false);
        scored.forEach((field, hit) -> fields.merge(field, Share.of(true, hit), Share::plus));
        rules.merge(each.rule(), Share.of(true, right), Share::plus);
        if (!right) {
            wrong.add(misreading(each, found, scored));
        }
        return new SentenceBoard(cases.plus(Share.of(true, right)), fields, rules, wrong);
    }

    private static String misreading(SentenceCase each, JsonNode found, Map<String, Boolean> scored) {
        StringBuilder text = new StringBuilder(each.id() + "  " + each.rule() + "\n  ")
                .append(each.submission().path("text").asText().replace("\n", "\n  "));
        scored.forEach((field, right) -> {
            String key = field.replaceFirst("\\..*", "").replace("roles", "regions");
            if (!right) {
                text.append("\n    ")
                        .append(field)
                        .append(" expected ")
                        .append(each.expected().path(key));
                text.append("\n    ").append(field).append(" found    ").append(found.path(key));
            }
        });
        return text.toString();
    }
}
