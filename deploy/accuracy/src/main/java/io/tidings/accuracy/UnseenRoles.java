package io.tidings.accuracy;

import io.tidings.classify.AnnouncementClassifier;
import io.tidings.enrich.role.RoleModel;
import io.tidings.enrich.role.RoleWeigher;
import io.tidings.linear.train.Example;
import io.tidings.linear.train.Folds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What regions do, read by models that have not seen the announcement. What learns from the roles of regions must meet them as
 * uncertain as they are in an announcement that nobody has seen.
 */
final class UnseenRoles {

    private static final int FOLDS = 4;

    private final Map<String, RoleWeigher> weighers = new HashMap<>();

    UnseenRoles(AnnouncementClassifier classifier, List<LabelledSet> sets) {
        RoleExamples examples = new RoleExamples(classifier);
        sets.forEach(examples::learn);
        Folds.each(FOLDS, examples.all(), this::learn);
    }

    private void learn(List<Example> seen, List<Example> held) {
        RoleWeigher weigher = new RoleModel(RoleTrainer.train(seen));
        held.forEach(example -> weighers.put(example.group(), weigher));
    }

    /** The weigher for an announcement; the one that ships where it names no region. */
    RoleWeigher of(String id) {
        return weighers.computeIfAbsent(id, any -> RoleModel.standard());
    }
}
