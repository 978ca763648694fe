package io.tidings.search;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reciprocal rank fusion: what several rankings place well comes first, whatever their scores mean. */
final class Fusion {

    /** As Cormack, Clarke and Büttcher have it (2009): how little the first places differ from one another. */
    static final int EVENNESS = 60;

    private Fusion() {}

    /** The ids of all rankings, best first; equal ones in the order of their ids. */
    static List<String> of(List<List<String>> rankings) {
        Map<String, Double> scores = new LinkedHashMap<>();
        for (List<String> ranking : rankings) {
            for (int place = 0; place < ranking.size(); place++) {
                scores.merge(ranking.get(place), 1.0 / (EVENNESS + place + 1), Double::sum);
            }
        }
        return scores.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
