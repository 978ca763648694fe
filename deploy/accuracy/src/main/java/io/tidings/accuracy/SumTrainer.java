package io.tidings.accuracy;

import io.tidings.enrich.funding.SumModels;
import io.tidings.linear.LinearModel;
import io.tidings.linear.train.Example;
import io.tidings.linear.train.Folds;
import io.tidings.linear.train.LinearTrainer;
import io.tidings.linear.train.PickTrainer;
import io.tidings.linear.train.Settings;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Trains the models that say what a sum is, whether it is new, and which line is a share of which, on our own sets for learning and
 * sentences, and on the open set and the labelled corpus texts as far as they are there. Prints how often models are right about
 * announcements held out.
 */
public final class SumTrainer {

    private static final int FOLDS = 5;
    private static final Settings KIND = new Settings(2, 200, 2);
    private static final Settings DELTA = new Settings(4, 200, 2);
    private static final Settings STRUCTURE = new Settings(5, 300, 3);

    private final List<LabelledSet> sets = LabelledSets.forLearning();
    private final List<SentenceCase> cases = SentenceCase.load("money");
    private final List<MarkedSentence> marked = MarkedSentence.load();
    private final SumExamples examples = new SumExamples();
    private final StructureExamples structure = new StructureExamples();
    private int kindsRight;
    private int deltasRight;

    private SumTrainer() {
        sets.forEach(examples::add);
        cases.forEach(examples::add);
        marked.forEach(examples::add);
    }

    /** Takes the folder that the model files go to. */
    public static void main(String[] args) throws IOException {
        new SumTrainer().train(Path.of(args[0]));
    }

    private void train(Path folder) throws IOException {
        for (int fold = 0; fold < FOLDS; fold++) {
            holdOut(fold);
        }
        tell(SumModels.KIND, kindsRight, examples.kinds().size());
        tell(SumModels.DELTA, deltasRight, examples.deltas().size());
        System.out.printf(
                "%s: %d examples%n", SumModels.STRUCTURE, structure.picks().size());
        write(train(SumModels.KIND, examples.kinds(), KIND), SumModels.KIND, folder);
        write(train(SumModels.DELTA, examples.deltas(), DELTA), SumModels.DELTA, folder);
        write(
                PickTrainer.train(SumModels.STRUCTURE, SumModels.VERSION, structure.picks(), STRUCTURE),
                SumModels.STRUCTURE,
                folder);
    }

    /** Reads one part of the announcements with models of the rest. */
    private void holdOut(int fold) {
        LinearModel kind = train(SumModels.KIND, split(examples.kinds(), fold, false), KIND);
        LinearModel delta = train(SumModels.DELTA, split(examples.deltas(), fold, false), DELTA);
        kindsRight += right(kind, split(examples.kinds(), fold, true));
        deltasRight += right(delta, split(examples.deltas(), fold, true));
        for (LabelledSet set : sets) {
            set.announcements().forEach((id, json) -> {
                if (Folds.of(id, FOLDS) == fold) {
                    Reading labels = Objects.requireNonNull(set.labels().get(id));
                    structure.add(json, labels.funding(), kind, delta);
                }
            });
        }
        cases.stream()
                .filter(sentence -> Folds.of(sentence.id(), FOLDS) == fold)
                .forEach(sentence -> structure.add(
                        sentence.submission(), Reading.of(sentence.expected()).funding(), kind, delta));
        marked.stream()
                .filter(sentence -> Folds.of(sentence.id(), FOLDS) == fold)
                .forEach(sentence -> structure.add(sentence, kind, delta));
    }

    private static List<Example> split(List<Example> examples, int fold, boolean held) {
        return examples.stream()
                .filter(example -> (Folds.of(example.group(), FOLDS) == fold) == held)
                .toList();
    }

    private static LinearModel train(String name, List<Example> examples, Settings settings) {
        return LinearTrainer.train(name, SumModels.VERSION, examples, settings);
    }

    private static int right(LinearModel model, List<Example> held) {
        return (int) held.stream()
                .filter(example -> example.outcomes().containsKey(model.best(example.features())))
                .count();
    }

    private static void tell(String name, int right, int examples) {
        System.out.printf("%s: %d examples, held out right %.3f%n", name, examples, (double) right / examples);
    }

    private static void write(LinearModel model, String name, Path folder) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(name + ".model")))) {
            model.write(out);
        }
    }
}
