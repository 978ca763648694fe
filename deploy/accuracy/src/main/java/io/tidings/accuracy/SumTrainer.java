package io.tidings.accuracy;

import io.tidings.enrich.funding.SumModels;
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
import java.util.List;

/**
 * Trains the models that say what a sum is and whether it is new, on our own sets for learning and sentences, and on the open set
 * and the labelled corpus texts as far as they are there. Prints how often models are right about announcements held out.
 */
public final class SumTrainer {

    private static final int FOLDS = 5;
    private static final Settings KIND = new Settings(2, 200, 2);
    private static final Settings DELTA = new Settings(4, 200, 2);

    private SumTrainer() {}

    /** Takes the folder that the model files go to. */
    public static void main(String[] args) throws IOException {
        SumExamples examples = new SumExamples();
        LabelledSets.forLearning().forEach(examples::add);
        SentenceCase.load("money").forEach(examples::add);
        MarkedSentence.load().forEach(examples::add);
        write(SumModels.KIND, examples.kinds(), KIND, Path.of(args[0]));
        write(SumModels.DELTA, examples.deltas(), DELTA, Path.of(args[0]));
    }

    private static void write(String name, List<Example> examples, Settings settings, Path folder) throws IOException {
        System.out.printf("%s: %d examples, held out right %.3f%n", name, examples.size(), heldOut(examples, settings));
        LinearModel model = LinearTrainer.train(name, SumModels.VERSION, examples, settings);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(name + ".model")))) {
            model.write(out);
        }
    }

    private static double heldOut(List<Example> examples, Settings settings) {
        int[] right = {0};
        Folds.each(FOLDS, examples, (seen, held) -> {
            LinearModel model = LinearTrainer.train("held out", SumModels.VERSION, seen, settings);
            held.stream()
                    .filter(example -> example.outcomes().containsKey(model.best(example.features())))
                    .forEach(example -> right[0]++);
        });
        return (double) right[0] / examples.size();
    }
}
