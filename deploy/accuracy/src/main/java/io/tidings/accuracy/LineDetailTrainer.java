package io.tidings.accuracy;

import io.tidings.classify.AnnouncementClassifier;
import io.tidings.enrich.funding.Candidate.Question;
import io.tidings.enrich.funding.TrainedWeigher;
import io.tidings.enrich.funding.Weigher;
import io.tidings.linear.LinearModel;
import io.tidings.linear.train.Example;
import io.tidings.linear.train.LinearTrainer;
import io.tidings.linear.train.Settings;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Trains the models that say which regions, themes, fund and purpose belong to a funding line, on our own sets for learning, the
 * first also on our sentences, and on the open set and the labelled corpus texts as far as they are there.
 */
public final class LineDetailTrainer {

    private static final Map<Question, Settings> SETTINGS = Map.of(
            Question.REGION, new Settings(3, 200, 3),
            Question.THEME, new Settings(4, 200, 3),
            Question.FUND, new Settings(3, 200, 3),
            Question.PURPOSE, new Settings(3, 200, 5));

    private LineDetailTrainer() {}

    /** Takes the folder that the model files go to. */
    public static void main(String[] args) throws IOException {
        List<LabelledSet> sets = LabelledSets.forLearning();
        LabelledSet set = LabelledSet.joined("learning", sets);
        AnnouncementClassifier classifier = AnnouncementClassifier.standard();
        UnseenRoles roles = new UnseenRoles(classifier, sets);
        LinearModel purpose = train(
                Question.PURPOSE,
                new LineDetailExamples(classifier, roles, candidate -> 0)
                        .of(set)
                        .get(Question.PURPOSE));
        Map<Question, List<Example>> examples = new LineDetailExamples(classifier, roles, knowing(purpose))
                .learn(SentenceCase.load("money"))
                .of(set);
        for (Question question : Question.values()) {
            Path file = Path.of(args[0], TrainedWeigher.name(question) + ".model");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                train(question, examples.get(question)).write(out);
            }
            System.out.println(file + ": " + examples.get(question).size() + " examples");
        }
    }

    /** The themes of a line are read with its purpose known. */
    private static Weigher knowing(LinearModel purpose) {
        TrainedWeigher weigher = new TrainedWeigher(Map.of(Question.PURPOSE, purpose));
        return candidate -> candidate.question() == Question.PURPOSE ? weigher.probability(candidate) : 0;
    }

    private static LinearModel train(Question question, List<Example> examples) {
        return LinearTrainer.train(
                TrainedWeigher.name(question), TrainedWeigher.version(question), examples, SETTINGS.get(question));
    }
}
