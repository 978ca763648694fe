package io.tidings.accuracy;

import io.tidings.classify.AnnouncementClassifier;
import io.tidings.enrich.role.RoleModel;
import io.tidings.linear.LinearModel;
import io.tidings.linear.train.Example;
import io.tidings.linear.train.Folds;
import io.tidings.linear.train.LinearTrainer;
import io.tidings.linear.train.Settings;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Trains the model of what regions do, on the open set, our own sets for learning, the labelled corpus texts, as far as they
 * are there, and our sentences. Prints how many roles a model gets right in announcements it has not seen.
 */
public final class RoleTrainer {

    private static final int FOLDS = 8;

    /** A sentence says less of what an announcement is about than an announcement, even a short one. */
    private static final double SENTENCE = 1;

    private static final double SHORT = 1;
    private static final Settings SETTINGS = new Settings(5, 200, 3);

    private RoleTrainer() {}

    /** Takes the model file to write, and more labelled sets, each as the path before {@code .gold.jsonl}. */
    public static void main(String[] args) throws IOException {
        RoleExamples learned = new RoleExamples(AnnouncementClassifier.standard());
        sets(List.of(args).subList(1, args.length)).forEach(learned::learn);
        List<Example> announcements = learned.all();
        System.out.printf("held out: %.3f right of %d%n", heldOut(announcements), announcements.size());
        learned.learn(SentenceCase.load("places"), SENTENCE).learn(SentenceCase.load("roles"), SHORT);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[0])))) {
            train(learned.all()).write(out);
        }
        System.out.printf("%s: %d examples%n", args[0], learned.all().size());
    }

    private static List<LabelledSet> sets(List<String> more) {
        List<LabelledSet> sets = new ArrayList<>(LabelledSets.forLearning());
        more.forEach(path -> sets.add(LabelledSets.at(path)));
        return sets;
    }

    static LinearModel train(List<Example> examples) {
        return LinearTrainer.train(RoleModel.NAME, RoleModel.VERSION, examples, SETTINGS);
    }

    private static double heldOut(List<Example> examples) {
        int[] right = {0};
        Folds.each(FOLDS, examples, (seen, held) -> {
            LinearModel model = train(seen);
            held.forEach(example -> right[0] += example.outcomes().containsKey(model.best(example.features())) ? 1 : 0);
        });
        return right[0] / (double) Math.max(1, examples.size());
    }
}
