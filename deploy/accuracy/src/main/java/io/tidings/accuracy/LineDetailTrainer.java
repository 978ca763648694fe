package io.tidings.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
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

    /**
     * Takes the folder that the model files go to, a file for the readings of announcements held out, and more labelled sets,
     * each as the path before {@code .announcements.jsonl} and {@code .gold.jsonl}.
     */
    public static void main(String[] args) throws IOException {
        LabelledSet set = LabelledSet.joined("learning", sets(List.of(args).subList(2, args.length)));
        AnnouncementClassifier classifier = AnnouncementClassifier.standard();
        Map<Question, List<Example>> examples = new LineDetailExamples(classifier).of(set);
        List<JsonNode> heldOut = heldOut(set, classifier, examples);
        Files.write(Path.of(args[1]), heldOut.stream().map(JsonNode::toString).toList());
        System.out.println(Scorer.score(set.labels(), readings(heldOut)));
        for (Question question : Question.values()) {
            Path file = Path.of(args[0], TrainedWeigher.name(question) + ".model");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                train(question, examples.get(question)).write(out);
            }
            System.out.println(file + ": " + examples.get(question).size() + " examples");
        }
    }

    private static Map<String, Reading> readings(List<JsonNode> records) {
        return records.stream().map(Reading::of).collect(Collectors.toMap(Reading::id, Function.identity()));
    }

    private static List<LabelledSet> sets(List<String> more) {
        List<LabelledSet> sets = new ArrayList<>(LabelledSets.forLearning());
        more.forEach(path -> sets.add(LabelledSets.at(path)));
        return sets;
    }

    private static LinearModel train(Question question, List<Example> examples) {
        return LinearTrainer.train(
                TrainedWeigher.name(question), TrainedWeigher.VERSION, examples, SETTINGS.get(question));
    }

    /** Every announcement read with models that have not seen it. */
    private static List<JsonNode> heldOut(
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
        List<JsonNode> readings = new ArrayList<>();
        models.forEach((fold, trained) -> {
            Set<String> ids = set.labels().keySet().stream()
                    .filter(id -> foldOf.getOrDefault(id, 0).equals(fold))
                    .collect(Collectors.toCollection(TreeSet::new));
            AnnouncementEnricher enricher = new AnnouncementEnricher(classifier, new TrainedWeigher(trained));
            readings.addAll(set.only(ids, "fold").records(new Analyser(Instant.EPOCH, classifier, enricher)));
        });
        return readings;
    }
}
