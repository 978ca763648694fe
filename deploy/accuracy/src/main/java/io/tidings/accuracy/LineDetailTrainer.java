package io.tidings.accuracy;

import io.tidings.classify.AnnouncementClassifier;
import io.tidings.enrich.AnnouncementEnricher;
import io.tidings.enrich.funding.Candidate.Question;
import io.tidings.enrich.funding.TrainedWeigher;
import io.tidings.linear.LinearModel;
import io.tidings.linear.train.Example;
import io.tidings.linear.train.Folds;
import io.tidings.linear.train.LinearTrainer;
import io.tidings.linear.train.Settings;
import io.tidings.local.reading.Analyser;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Trains the models that say which regions, themes and fund belong to a funding line, on the open set, our own sets for
 * learning and the labelled corpus texts, as far as they are there. Prints what models say of announcements held out.
 */
public final class LineDetailTrainer {

    private static final int FOLDS = 6;
    private static final Map<Question, Settings> SETTINGS = Map.of(
            Question.REGION, new Settings(3, 200, 3),
            Question.THEME, new Settings(4, 200, 3),
            Question.FUND, new Settings(3, 200, 3));

    private LineDetailTrainer() {}

    /** Takes the folder that the model files go to. */
    public static void main(String[] args) throws IOException {
        LabelledSet set = LabelledSet.joined("learning", sets());
        AnnouncementClassifier classifier = AnnouncementClassifier.standard();
        Map<Question, List<Example>> examples = new LineDetailExamples(classifier).of(set);
        System.out.println(heldOut(set, classifier, examples));
        for (Question question : Question.values()) {
            Path file = Path.of(args[0], TrainedWeigher.name(question) + ".model");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                train(question, examples.get(question)).write(out);
            }
            System.out.println(file + ": " + examples.get(question).size() + " examples");
        }
    }

    private static List<LabelledSet> sets() {
        List<LabelledSet> sets = new ArrayList<>(LabelledSets.own(LabelledSets.DEV));
        LabelledSets.open().ifPresent(sets::add);
        LabelledSets.corpus().ifPresent(sets::add);
        return sets;
    }

    private static LinearModel train(Question question, List<Example> examples) {
        return LinearTrainer.train(
                TrainedWeigher.name(question), TrainedWeigher.VERSION, examples, SETTINGS.get(question));
    }

    /** Every announcement read with models that have not seen it, scored together. */
    private static Scorecard heldOut(
            LabelledSet set, AnnouncementClassifier classifier, Map<Question, List<Example>> examples) {
        Map<String, Integer> foldOf = new HashMap<>();
        Map<Integer, Map<Question, LinearModel>> models = new HashMap<>();
        for (Question question : Question.values()) {
            int[] fold = {0};
            Folds.each(FOLDS, examples.get(question), (seen, held) -> {
                models.computeIfAbsent(fold[0], any -> new EnumMap<>(Question.class))
                        .put(question, train(question, seen));
                held.forEach(example -> foldOf.put(example.group(), fold[0]));
                fold[0]++;
            });
        }
        Map<String, Reading> readings = new LinkedHashMap<>();
        models.forEach((fold, trained) -> {
            Set<String> ids = set.labels().keySet().stream()
                    .filter(id -> foldOf.getOrDefault(id, 0).equals(fold))
                    .collect(Collectors.toCollection(TreeSet::new));
            AnnouncementEnricher enricher = new AnnouncementEnricher(classifier, new TrainedWeigher(trained));
            readings.putAll(set.only(ids, "fold").read(new Analyser(Instant.EPOCH, classifier, enricher)));
        });
        return Scorer.score(set.labels(), readings);
    }
}
