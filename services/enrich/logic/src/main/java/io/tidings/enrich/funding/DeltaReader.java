package io.tidings.enrich.funding;

import io.tidings.contracts.Delta;
import io.tidings.enrich.passage.Passage;
import java.util.HashMap;
import java.util.Map;

/** Decides from a sentence and its place whether a sum is new or old. */
final class DeltaReader {

    private DeltaReader() {}

    /** A delta and how plainly it is said. */
    record Reading(Delta delta, double sure) {}

    static Reading read(Map<String, Double> scores, Passage passage, boolean early) {
        Delta best = Delta.NEW;
        scores = weighed(scores, early);
        double most = 0.6 * scores.getOrDefault("new", 0.0) + (early ? 1.3 : 0.8);
        for (Delta candidate : Delta.values()) {
            double score =
                    candidate == Delta.NEW ? 0 : scores.getOrDefault(candidate.word(), 0.0) + bias(candidate, passage);
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return new Reading(best, most);
    }

    /** "has committed" and "is investing" tell of old money, except at the top, where they tell the news. */
    private static Map<String, Double> weighed(Map<String, Double> scores, boolean early) {
        double tense = Math.max(scores.getOrDefault("perfect", 0.0), scores.getOrDefault("ongoing", 0.0));
        Map<String, Double> weighed = new HashMap<>(scores);
        if (tense > 0) {
            weighed.merge("existing", early ? 0.8 : tense, Math::max);
        }
        return weighed;
    }

    /** Where two say as much, a share of a whole is plainer than a whole, and a whole than what is old. */
    private static double bias(Delta candidate, Passage passage) {
        return switch (candidate) {
            case PART -> 0.45;
            case TOTAL -> 0.3;
            case ADDITIONAL -> 0.35;
            case EXISTING -> passage.isNote() ? 0.8 : 0.2;
            case NEW -> 0;
        };
    }
}
