package io.tidings.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import io.tidings.classify.AnnouncementClassifier;
import io.tidings.enrich.AnnouncementEnricher;
import io.tidings.enrich.role.RoleModel;
import io.tidings.enrich.role.RoleWeigher.Asked;
import io.tidings.enrich.role.RoleWeigher.Weighed;
import io.tidings.linear.Features;
import io.tidings.linear.train.Example;
import io.tidings.local.reading.Analyser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Labelled regions as examples: every region that reading weighs, with the role its label gives it. The regions of one announcement
 * are much alike, so that a list of fifteen teaches more than one region but far less than fifteen.
 */
final class RoleExamples {

    /** The announcer's own country is one region of many, but it is known by features that no other example teaches. */
    private static final double HOME = 3;

    /** One sentence says little of the announcer's own country, but more than nothing: it keeps it out where nothing speaks for it. */
    private static final double HOME_IN_SENTENCE = 1;

    private final Map<String, Heard> heard = new LinkedHashMap<>();
    private final List<Example> examples = new ArrayList<>();
    private final UnseenThemes themes = UnseenThemes.standard();
    private final AnnouncementClassifier classifier;
    private final AnnouncementEnricher listening;
    private final Analyser analyser;

    RoleExamples(AnnouncementClassifier classifier) {
        this.classifier = classifier;
        this.listening = new AnnouncementEnricher(classifier, (id, features, asked) -> {
            heard.put(id, new Heard(features, asked));
            return new Weighed(null, 0);
        });
        this.analyser = new Analyser(Instant.EPOCH, classifier, listening);
    }

    /** Examples of announcements, grouped by announcement. */
    RoleExamples learn(LabelledSet set) {
        set.labels().forEach((id, label) -> {
            hear(id, set.announcements().get(id));
            learn(id, label.regions(), 1, HOME);
        });
        return this;
    }

    /** Examples of sentences that say what their regions do; of the announcer's own country one sentence says less. */
    RoleExamples learn(List<SentenceCase> sentences, double weight) {
        sentences.stream()
                .filter(sentence -> sentence.expected().has("regions"))
                .forEach(sentence -> {
                    Map<String, String> roles = new LinkedHashMap<>();
                    sentence.expected()
                            .path("regions")
                            .forEach(region -> roles.put(
                                    region.path("id").asText(),
                                    region.path("role").asText()));
                    hear(sentence.id(), sentence.submission());
                    learn(sentence.id(), roles, weight, HOME_IN_SENTENCE);
                });
        return this;
    }

    List<Example> all() {
        return List.copyOf(examples);
    }

    private void hear(String id, JsonNode announcement) {
        heard.clear();
        analyser.announcement(LabelledSet.submission(announcement))
                .ifPresent(text -> listening.enrich(text, themes.of(id, () -> classifier.classify(text))));
    }

    private void learn(String group, Map<String, String> roles, double weight, double home) {
        heard.forEach((id, one) -> {
            double each = one.asked() == Asked.HOME
                    ? home * weight
                    : weight * LabelledSets.weight(group) / Math.sqrt(heard.size());
            Map<String, Double> outcome = Map.of(roles.getOrDefault(id, RoleModel.OUT), 1.0);
            examples.add(new Example(group, one.features(), outcome, each));
        });
    }

    /** A region that was asked about. */
    private record Heard(Features features, Asked asked) {}
}
