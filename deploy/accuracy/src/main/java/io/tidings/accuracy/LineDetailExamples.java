package io.tidings.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import io.tidings.accuracy.Reading.Line;
import io.tidings.classify.AnnouncementClassifier;
import io.tidings.enrich.AnnouncementEnricher;
import io.tidings.enrich.funding.Candidate;
import io.tidings.enrich.funding.Candidate.Question;
import io.tidings.enrich.funding.TrainedWeigher;
import io.tidings.enrich.funding.Weigher;
import io.tidings.linear.train.Example;
import io.tidings.local.reading.Analyser;
import io.tidings.local.reading.Analyser.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/** Labelled lines as examples: every candidate that reading weighs, with whether the label has it. */
final class LineDetailExamples {

    private static final String NO = "no";

    private final Map<Question, List<Example>> examples = new EnumMap<>(Question.class);
    private final List<Candidate> heard = new ArrayList<>();
    private final AnnouncementClassifier classifier;
    private final UnseenRoles roles;
    private final Weigher answers;

    /**
     * Examples that are heard while announcements are read.
     *
     * @param roles weighs roles for an announcement without having seen it
     * @param answers what is known already of a question, on which later ones depend
     */
    LineDetailExamples(AnnouncementClassifier classifier, UnseenRoles roles, Weigher answers) {
        this.classifier = classifier;
        this.roles = roles;
        this.answers = answers;
        for (Question question : Question.values()) {
            examples.put(question, new ArrayList<>());
        }
    }

    /** Examples by the question they answer, grouped by announcement. */
    Map<Question, List<Example>> of(LabelledSet set) {
        set.labels().forEach((id, label) -> {
            heard.clear();
            if (listening(id).read(LabelledSet.submission(set.announcements().get(id))) instanceof Outcome.Read read) {
                learn(
                        id,
                        label,
                        read,
                        (line, asked) -> isLabelled(label.funding().get(line), asked));
            }
        });
        return examples;
    }

    /** Takes the regions that sentences say of their lines. Of fund and themes one sentence alone knows too little to teach. */
    LineDetailExamples learn(List<SentenceCase> sentences) {
        for (SentenceCase sentence : sentences) {
            heard.clear();
            JsonNode lines = sentence.expected().path("funding");
            if (listening(sentence.id()).read(LabelledSet.submission(sentence.submission()))
                    instanceof Outcome.Read read) {
                learn(
                        sentence.id(),
                        Reading.of(sentence.expected()),
                        read,
                        (line, asked) ->
                                asked == Question.REGION && lines.path(line).has("regions"));
            }
        }
        return this;
    }

    private Analyser listening(String id) {
        Weigher weigher = candidate -> {
            heard.add(candidate);
            return answers.probability(candidate);
        };
        return new Analyser(Instant.EPOCH, classifier, new AnnouncementEnricher(classifier, weigher, roles.of(id)));
    }

    private void learn(String id, Reading label, Outcome.Read outcome, BiPredicate<Integer, Question> labelled) {
        Reading read = Reading.of(outcome.analysis().record(id));
        List<Reading.Money> wanted = label.funding().stream().map(Line::money).toList();
        List<Reading.Money> found = read.funding().stream().map(Line::money).toList();
        Map<Integer, Integer> pairs = Sums.pairs(wanted, found);
        double weight = 1 / Math.sqrt(Math.max(1, pairs.size()));
        pairs.forEach((gold, line) -> heard.stream()
                .filter(candidate -> candidate.line().equals("l" + (line + 1)))
                .filter(candidate -> labelled.test(gold, candidate.question()))
                .forEach(candidate -> learn(id, candidate, share(label.funding().get(gold), candidate), weight)));
    }

    /** A label without a purpose says nothing against any words. */
    private static boolean isLabelled(Line label, Question question) {
        return question != Question.PURPOSE || label.purpose() != null;
    }

    /** The guide's own examples count more where it says exactly what is right, and not for words that many would choose otherwise. */
    private void learn(String id, Candidate candidate, double share, double weight) {
        Map<String, Double> outcome = Map.of(TrainedWeigher.YES, share, NO, 1 - share);
        double counts = weight
                * switch (candidate.question()) {
                    case REGION, THEME -> LabelledSets.weight(id);
                    case FUND, PURPOSE -> 1;
                };
        examples.get(candidate.question()).add(new Example(id, TrainedWeigher.features(candidate), outcome, counts));
    }

    /** How right a candidate is: not at all or wholly, words of purpose by the words they have in common. */
    private static double share(Line label, Candidate candidate) {
        return switch (candidate.question()) {
            case REGION -> label.regions().contains(candidate.id()) ? 1 : 0;
            case THEME -> label.themes().contains(candidate.id()) ? 1 : 0;
            case FUND -> Names.share(label.fund(), candidate.id()) ? 1 : 0;
            case PURPOSE -> PurposeWords.alike(label.purpose(), candidate.id());
        };
    }
}
