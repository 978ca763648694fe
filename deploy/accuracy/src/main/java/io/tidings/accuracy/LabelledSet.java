package io.tidings.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tidings.ingest.RawSubmission;
import io.tidings.local.reading.Analyser;
import io.tidings.local.reading.Analyser.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Announcements with what a careful reader reads from them.
 *
 * @param name for a person and in the file of floors
 * @param announcements as they are submitted, by id
 * @param labels by id; every announcement has some
 */
public record LabelledSet(String name, Map<String, JsonNode> announcements, Map<String, Reading> labels) {

    private static final List<String> ABOUT = List.of("rule", "expect", "values");

    /** Checks that labels and announcements belong together. */
    public LabelledSet {
        if (!announcements.keySet().equals(labels.keySet())) {
            throw new IllegalArgumentException(name + ": announcements and labels have different ids");
        }
    }

    /** Several sets as one. */
    static LabelledSet joined(String name, List<LabelledSet> sets) {
        Map<String, JsonNode> announcements = new LinkedHashMap<>();
        Map<String, Reading> labels = new LinkedHashMap<>();
        sets.forEach(set -> {
            announcements.putAll(set.announcements);
            labels.putAll(set.labels);
        });
        return new LabelledSet(name, announcements, labels);
    }

    /** Only these announcements, under another name. */
    LabelledSet only(Set<String> ids, String otherName) {
        Map<String, JsonNode> some = new LinkedHashMap<>(announcements);
        some.keySet().retainAll(ids);
        Map<String, Reading> theirs = new LinkedHashMap<>(labels);
        theirs.keySet().retainAll(ids);
        return new LabelledSet(otherName, some, theirs);
    }

    /** What the system reads, by id. One that is refused is missing. */
    public Map<String, Reading> read(Analyser analyser) {
        return records(analyser).stream().map(Reading::of).collect(Collectors.toMap(Reading::id, Function.identity()));
    }

    /** What the system reads as records of the annotation guide, without those that are refused. */
    List<JsonNode> records(Analyser analyser) {
        return announcements.keySet().parallelStream()
                .flatMap(id -> record(id, analyser).stream())
                .toList();
    }

    /** Reads and scores all. */
    public Scorecard score(Analyser analyser) {
        return Scorer.score(labels, read(analyser));
    }

    /** As it would be sent: without what we say about it. */
    static RawSubmission submission(JsonNode announcement) {
        JsonNode sent = ((ObjectNode) announcement).deepCopy().without(ABOUT);
        return RawSubmission.json(sent.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Optional<JsonNode> record(String id, Analyser analyser) {
        return switch (analyser.read(submission(announcements.get(id)))) {
            case Outcome.Read read -> Optional.of(read.analysis().record(id));
            case Outcome.Refused refused -> Optional.empty();
        };
    }
}
