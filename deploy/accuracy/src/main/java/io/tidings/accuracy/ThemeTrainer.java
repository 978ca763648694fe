package io.tidings.accuracy;

import io.tidings.accuracy.OneVersusRest.Example;
import io.tidings.classify.ThemeModels;
import io.tidings.classify.ThemeModels.Chance;
import io.tidings.classify.ThemeReader;
import io.tidings.linear.Features;
import io.tidings.linear.LinearModel;
import io.tidings.linear.train.LinearTrainer;
import io.tidings.linear.train.Settings;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Trains the two models that read themes: {@code ThemeTrainer FOLDER} writes them and prints how well each set of texts is read
 * by models that were trained without it. The second model learns from what the first says of texts that it was not trained on.
 */
public final class ThemeTrainer {

    private static final int FOLDS = 4;
    private static final double COST = 3;
    private static final int STEPS = 50;
    private static final Settings SECOND = new Settings(3, 400, 2);

    /** How much one text of a set counts: texts of many publishers, and plain ones, more than those of one. */
    private static final Map<String, Double> WEIGHTS = Map.of(ThemeLesson.CORPUS, 1.0, ThemeLesson.EXEMPLARS, 3.0);

    private static final double OWN = 5;

    /** How much a theme beside the main one holds, so that the main one comes out as the likeliest. */
    private static final double ALSO = 0.75;

    /** Most that the confidence of unseen texts may be off, on average. */
    private static final double MISLEADING = 0.05;

    private final ThemeReader reader = ThemeReader.standard();
    private final List<ThemeLesson> lessons = ThemeLesson.all();
    private final List<Example> examples = new ArrayList<>();
    private final List<SortedMap<Integer, Features>> candidates = new ArrayList<>();

    private ThemeTrainer() {
        lessons.forEach(lesson -> examples.add(new Example(
                reader.features(lesson.content(), lesson.publisher()), shares(lesson.themes()), weight(lesson))));
    }

    /** Trains, prints and writes. */
    public static void main(String[] args) throws IOException {
        ThemeTrainer trainer = new ThemeTrainer();
        trainer.readUnseen();
        if (Fold.asked().isEmpty()) {
            trainer.report();
        }
        trainer.write(args[0], trainer.first(i -> true));
        LinearModel second = trainer.second(i -> true);
        trainer.write(args[0], second);
        UnseenThemes.write(args[0], trainer.unseen(second));
    }

    private static Map<String, Double> shares(List<String> themes) {
        Map<String, Double> shares = new HashMap<>();
        themes.forEach(theme -> shares.put(theme, shares.isEmpty() ? 1 : ALSO));
        return shares;
    }

    private static double weight(ThemeLesson lesson) {
        return WEIGHTS.getOrDefault(lesson.set(), OWN * LabelledSets.weight(lesson.id()));
    }

    /** How themes stand beside each other is learnt from whole announcements: an exemplar is too short to count more. */
    private static double weightBeside(ThemeLesson lesson) {
        return lesson.set().equals(ThemeLesson.EXEMPLARS) ? 1 : weight(lesson);
    }

    private void write(String folder, LinearModel model) throws IOException {
        Path file = Path.of(folder, (model.outcomes().size() > 3 ? ThemeModels.FIRST : ThemeModels.SECOND) + ".model");
        try (OutputStream stream = Files.newOutputStream(file)) {
            model.write(stream);
        }
    }

    /** A set with full labels lies in one fold as a whole. */
    private int fold(int lesson) {
        String set = lessons.get(lesson).set();
        return WEIGHTS.containsKey(set) ? lesson % FOLDS : sets().headSet(set).size() % FOLDS;
    }

    private SortedSet<String> sets() {
        SortedSet<String> sets =
                new TreeSet<>(lessons.stream().map(ThemeLesson::set).toList());
        sets.removeAll(WEIGHTS.keySet());
        return sets;
    }

    private void readUnseen() {
        List<LinearModel> models = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int without = fold;
            models.add(first(i -> fold(i) != without));
        }
        for (int i = 0; i < lessons.size(); i++) {
            double[] chances =
                    ThemeReader.chances(models.get(fold(i)), examples.get(i).features());
            candidates.add(
                    reader.candidates(lessons.get(i).content(), lessons.get(i).publisher(), chances));
        }
    }

    private LinearModel first(IntPredicate with) {
        List<Example> some = IntStream.range(0, lessons.size())
                .filter(with)
                .mapToObj(examples::get)
                .toList();
        OneVersusRest trainer = new OneVersusRest(reader.themes(), some);
        return new LinearModel(ThemeModels.FIRST, reader.version(), reader.themes(), trainer.train(COST, STEPS));
    }

    private LinearModel second(IntPredicate with) {
        List<io.tidings.linear.train.Example> some = new ArrayList<>();
        IntStream.range(0, lessons.size())
                .filter(with)
                .forEach(i -> candidates
                        .get(i)
                        .forEach((theme, features) -> some.add(new io.tidings.linear.train.Example(
                                "", features, Map.of(outcome(i, theme), 1.0), weightBeside(lessons.get(i))))));
        return LinearTrainer.train(ThemeModels.SECOND, reader.version(), some, SECOND);
    }

    /** What is read of each labelled announcement by first models that have not seen its set, by id. */
    private SortedMap<String, List<String>> unseen(LinearModel second) {
        SortedMap<String, List<String>> unseen = new TreeMap<>();
        for (int i = 0; i < lessons.size(); i++) {
            if (!WEIGHTS.containsKey(lessons.get(i).set())) {
                unseen.put(lessons.get(i).id(), reader.chosen(ThemeModels.beside(second, candidates.get(i))));
            }
        }
        return unseen;
    }

    private String outcome(int lesson, int theme) {
        int place = lessons.get(lesson).themes().indexOf(reader.themes().get(theme));
        return place < 0 ? "not" : place == 0 ? ThemeModels.MAIN : ThemeModels.ALSO;
    }

    /** Prints how well each set is read by models trained without it, and whether their confidence can be believed. */
    private void report() {
        ThemeTally all = new ThemeTally();
        Reliability reliability = new Reliability();
        for (String set : sets()) {
            LinearModel second = second(i -> !lessons.get(i).set().equals(set));
            ThemeTally tally = new ThemeTally();
            for (int i = 0; i < lessons.size(); i++) {
                if (lessons.get(i).set().equals(set)) {
                    Map<Integer, Chance> chances = ThemeModels.beside(second, candidates.get(i));
                    tally.add(lessons.get(i).themes(), reader.chosen(chances));
                    all.add(lessons.get(i).themes(), reader.chosen(chances));
                    rely(lessons.get(i).themes(), chances, reliability);
                }
            }
            System.out.println(set + " " + tally);
        }
        System.out.println("all " + all);
        System.out.printf(
                Locale.ROOT, "confidence, expected calibration error %.3f%n%s", reliability.error(), reliability);
        if (reliability.error() > MISLEADING) {
            System.out.println("WARNING: confidence is off by more than " + MISLEADING);
        }
    }

    private void rely(List<String> gold, Map<Integer, Chance> chances, Reliability reliability) {
        for (String theme : reader.chosen(chances)) {
            Chance chance = chances.get(reader.themes().indexOf(theme));
            if (chance != null) {
                reliability.add(chance.any(), gold.contains(theme));
            }
        }
    }
}
