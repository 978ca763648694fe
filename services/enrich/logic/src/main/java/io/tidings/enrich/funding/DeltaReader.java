package io.tidings.enrich.funding;

import io.tidings.contracts.Delta;
import io.tidings.linear.LinearModel;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Decides from the sentences of a commitment and their places whether it is new or old money. */
final class DeltaReader {

    private final LinearModel model;

    DeltaReader(LinearModel model) {
        this.model = model;
    }

    /** How likely each delta is, from all that was noticed about the mentions of one commitment. */
    Map<Delta, Double> read(List<SumSeen> mentions) {
        double[] chances = model.probabilities(SumSeen.deltaFeatures(mentions));
        Map<Delta, Double> read = new EnumMap<>(Delta.class);
        for (int i = 0; i < chances.length; i++) {
            read.put(Delta.valueOf(model.outcomes().get(i).toUpperCase(Locale.ROOT)), chances[i]);
        }
        return read;
    }

    /** The likeliest of some deltas; the first of equals. */
    static Delta best(Map<Delta, Double> chances) {
        return chances.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Delta.NEW);
    }
}
