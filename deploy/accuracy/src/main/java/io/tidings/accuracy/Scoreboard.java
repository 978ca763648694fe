package io.tidings.accuracy;

import io.tidings.accuracy.Figure.Tally;
import io.tidings.local.reading.Analyser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every figure there is: of the labelled sets by set and measure, of the sentence cases, of sums as values.
 *
 * @param sets the cards by set; those of third-party texts only where these are
 * @param folds what was last measured by folds
 * @param sentences by file
 * @param mentions sums as values in the manner of public suites
 */
public record Scoreboard(
        Map<String, Scorecard> sets, ByFolds folds, Map<String, SentenceBoard> sentences, Tally mentions) {

    /** Day on which all announcements count as received; all state when they were published. */
    private static final Instant RECEIVED = Instant.parse("2026-11-21T00:00:00Z");

    /** The analyser that everything is scored with. */
    public static Analyser analyser() {
        return new Analyser(RECEIVED);
    }

    /** Reads and scores everything. */
    public static Scoreboard now(ByFolds folds) {
        Analyser analyser = analyser();
        Map<String, Scorecard> sets = new LinkedHashMap<>();
        everySet().forEach(set -> sets.put(set.name(), set.score(analyser)));
        Map<String, SentenceBoard> sentences = new LinkedHashMap<>();
        SentenceCase.FILES.forEach(file -> sentences.put(file, SentenceBoard.of(SentenceCase.load(file), analyser)));
        return new Scoreboard(sets, folds, sentences, MoneyMentions.score(MoneyMentions.load(), analyser));
    }

    /** Third parties' sets where they are, then ours: each group as a whole, then by territory. */
    static List<LabelledSet> everySet() {
        List<LabelledSet> sets = new ArrayList<>();
        LabelledSets.open().ifPresent(open -> {
            sets.add(open);
            sets.add(LabelledSets.spent(open));
        });
        LabelledSets.corpus().ifPresent(sets::add);
        for (String group : List.of(LabelledSets.DEV, LabelledSets.HELD_OUT)) {
            List<LabelledSet> own = LabelledSets.own(group);
            sets.add(LabelledSet.joined(group, own));
            sets.addAll(own);
        }
        return sets;
    }

    /** All figures by where they were counted and what they say, as the file of floors names them. */
    public Map<String, Map<String, Figure>> figures() {
        Map<String, Map<String, Figure>> figures = new LinkedHashMap<>();
        sets.forEach((name, card) -> figures.put(name, byKey(card)));
        folds.cards().forEach((name, card) -> figures.put(ByFolds.PREFIX + name, byKey(card)));
        sentences.forEach((file, board) -> {
            Map<String, Figure> byKey = figures.computeIfAbsent("sentences/" + file, any -> new LinkedHashMap<>());
            byKey.put("cases", board.cases());
            board.fields().forEach((field, share) -> byKey.put("field " + field, share));
            board.rules().forEach((rule, share) -> byKey.put("rule " + rule, share));
        });
        figures.put("sentences/currency", Map.of("values", mentions));
        return figures;
    }

    private static Map<String, Figure> byKey(Scorecard card) {
        Map<String, Figure> byKey = new LinkedHashMap<>();
        card.figures().forEach((measure, figure) -> byKey.put(measure.key(), figure));
        return byKey;
    }
}
