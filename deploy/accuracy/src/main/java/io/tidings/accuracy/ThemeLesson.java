package io.tidings.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import io.tidings.classify.ThemeExemplar;
import io.tidings.contracts.Content;
import io.tidings.ingest.SubmissionOutcome;
import io.tidings.ingest.SubmissionReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A text with its themes, to learn from.
 *
 * @param set where it comes from; a set is held out as a whole
 * @param id of the announcement, or the title of an exemplar
 * @param content the text as it is stored
 * @param publisher who announces it; empty when it is not known
 * @param themes main theme first
 */
record ThemeLesson(String set, String id, Content content, String publisher, List<String> themes) {

    static final String CORPUS = "corpus";
    static final String EXEMPLARS = "exemplars";

    private static final String LABELS = "/labelled/corpus/themes.tsv";

    ThemeLesson {
        themes = List.copyOf(themes);
    }

    /** All there are, always in the same order; those on third parties' texts only where these are. */
    static List<ThemeLesson> all() {
        List<ThemeLesson> all = new ArrayList<>(corpus());
        for (ThemeExemplar each : ThemeExemplar.all()) {
            all.add(new ThemeLesson(
                    EXEMPLARS, each.title(), new Content(each.title(), each.text(), "en"), "", each.themes()));
        }
        for (LabelledSet set : sets()) {
            set.announcements()
                    .forEach((id, announcement) -> content(announcement)
                            .ifPresent(text -> all.add(new ThemeLesson(
                                    set.name(),
                                    id,
                                    text,
                                    publisher(announcement),
                                    set.labels().get(id).themes()))));
        }
        return all;
    }

    /** The sets with full labels. */
    private static List<LabelledSet> sets() {
        return LabelledSets.forLearning().stream()
                .map(set -> set.name().equals(CORPUS) ? set.only(set.labels().keySet(), "au") : set)
                .toList();
    }

    /** Releases that have themes alone for labels. */
    private static List<ThemeLesson> corpus() {
        Map<String, List<String>> themes = labels();
        LabelledSets.corpus()
                .ifPresent(set -> themes.keySet().removeAll(set.labels().keySet()));
        LabelledSets.open()
                .ifPresent(set -> themes.keySet().removeAll(set.labels().keySet()));
        return LabelledSets.lines("evaluation/corpus/releases.jsonl").stream()
                .filter(release -> themes.containsKey(release.path("id").asText()))
                .flatMap(release -> content(release).stream().map(text -> lesson(release, text, themes)))
                .toList();
    }

    private static ThemeLesson lesson(JsonNode release, Content text, Map<String, List<String>> themes) {
        String id = release.path("id").asText();
        return new ThemeLesson(CORPUS, id, text, publisher(release), Objects.requireNonNull(themes.get(id)));
    }

    private static Map<String, List<String>> labels() {
        return LabelledSets.text(LABELS)
                .lines()
                .map(line -> line.split("\t", -1))
                .collect(Collectors.toMap(
                        cells -> cells[0],
                        cells -> Arrays.stream(cells[1].split(" ", -1))
                                .filter(theme -> !theme.equals("-"))
                                .toList(),
                        (first, second) -> second,
                        LinkedHashMap::new));
    }

    private static String publisher(JsonNode announcement) {
        return announcement.path("publisher").asText("");
    }

    private static Optional<Content> content(JsonNode announcement) {
        return switch (SubmissionReader.read(LabelledSet.submission(announcement))) {
            case SubmissionOutcome.Accepted accepted -> accepted.submission().content();
            case SubmissionOutcome.Refused refused -> Optional.empty();
        };
    }
}
