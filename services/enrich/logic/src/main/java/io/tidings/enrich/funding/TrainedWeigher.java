package io.tidings.enrich.funding;

import io.tidings.enrich.funding.Candidate.Question;
import io.tidings.linear.Features;
import io.tidings.linear.LinearModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Weighs candidates by models that were trained on labelled announcements. */
public final class TrainedWeigher implements Weigher {

    private static final Map<Question, Integer> VERSIONS =
            Map.of(Question.REGION, 2, Question.THEME, 2, Question.FUND, 1, Question.PURPOSE, 1);

    /** The outcome of a candidate that belongs to its line. */
    public static final String YES = "yes";

    private final Map<Question, LinearModel> models = new EnumMap<>(Question.class);

    /**
     * A weigher by given models.
     *
     * @param models one for each question, with the outcome {@link #YES} and another
     */
    public TrainedWeigher(Map<Question, LinearModel> models) {
        this.models.putAll(models);
    }

    /** The weigher that ships with this module. */
    public static TrainedWeigher standard() {
        Map<Question, LinearModel> models = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            models.put(question, model(question));
        }
        return new TrainedWeigher(models);
    }

    /** The name of the model that answers a question. */
    public static String name(Question question) {
        return "line-" + question.name().toLowerCase(Locale.ROOT);
    }

    /** The version of the features that candidates of a question carry. */
    public static int version(Question question) {
        return VERSIONS.getOrDefault(question, 0);
    }

    private static LinearModel model(Question question) {
        String name = name(question);
        try (InputStream in = TrainedWeigher.class.getResourceAsStream("/io/tidings/enrich/" + name + ".model")) {
            if (in == null) {
                throw new IllegalStateException(name + ".model is missing");
            }
            return LinearModel.read(in, name, version(question));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a model sees of a candidate. */
    public static Features features(Candidate candidate) {
        Features features = new Features();
        candidate.features().forEach(features::add);
        return features;
    }

    @Override
    public double probability(Candidate candidate) {
        LinearModel model = models.get(candidate.question());
        if (model == null) {
            throw new IllegalStateException("no model for " + candidate.question());
        }
        return model.probabilities(features(candidate))[model.outcomes().indexOf(YES)];
    }
}
