package io.tidings.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import io.tidings.classify.AnnouncementClassifier;
import io.tidings.enrich.AnnouncementEnricher;
import io.tidings.enrich.role.RoleModel;
import io.tidings.enrich.role.RoleWeigher.Weighed;
import io.tidings.linear.Features;
import io.tidings.linear.train.Example;
import io.tidings.local.reading.Analyser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Labelled regions as examples: every region that reading weighs, with the role its label gives it. */
final class RoleExamples {

    /** A sentence says less of what an announcement is about than an announcement. */
    private static final double SENTENCE = 0.5;

    private final Map<String, Features> heard = new LinkedHashMap<>();
    private final List<Example> examples = new ArrayList<>();
    private final Analyser analyser;

    RoleExamples(AnnouncementClassifier classifier) {
        AnnouncementEnricher listening = new AnnouncementEnricher(classifier, (id, features) -> {
            heard.put(id, features);
            return new Weighed(null, 0);
        });
        this.analyser = new Analyser(Instant.EPOCH, classifier, listening);
    }

    /** Examples of announcements, grouped by announcement. */
    RoleExamples learn(LabelledSet set) {
        set.labels().forEach((id, label) -> learn(id, set.announcements().get(id), label.regions(), 1));
        return this;
    }

    /** Examples of sentences that say what their regions do. */
    RoleExamples learn(List<SentenceCase> sentences) {
        sentences.stream()
                .filter(sentence -> sentence.expected().has("regions"))
                .forEach(sentence -> {
                    Map<String, String> roles = new LinkedHashMap<>();
                    sentence.expected()
                            .path("regions")
                            .forEach(region -> roles.put(
                                    region.path("id").asText(),
                                    region.path("role").asText()));
                    learn(sentence.id(), sentence.submission(), roles, SENTENCE);
                });
        return this;
    }

    List<Example> all() {
        return List.copyOf(examples);
    }

    private void learn(String group, JsonNode announcement, Map<String, String> roles, double weight) {
        heard.clear();
        analyser.read(LabelledSet.submission(announcement));
        heard.forEach((id, features) ->
                examples.add(new Example(group, features, Map.of(roles.getOrDefault(id, RoleModel.OUT), 1.0), weight)));
    }
}
