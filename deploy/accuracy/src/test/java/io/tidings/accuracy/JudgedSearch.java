package io.tidings.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A search with the grades of announcements that may answer it.
 *
 * @param id of the search
 * @param kind what it tries
 * @param tuning whether rankings may be tuned on it; else they are reported on it
 * @param parameters those of {@code GET /api/announcements}
 * @param grades 0 to 3 by announcement; what is missing was not judged and counts as 0
 */
record JudgedSearch(
        String id, String kind, boolean tuning, Map<String, List<String>> parameters, Map<String, Integer> grades) {

    /** So many results are looked at. */
    static final int DEPTH = 10;

    static JudgedSearch of(JsonNode json) {
        Map<String, List<String>> parameters = new HashMap<>();
        parameters.put("q", List.of(json.get("q").asText()));
        json.get("parameters")
                .properties()
                .forEach(one ->
                        parameters.put(one.getKey(), List.of(one.getValue().asText())));
        Map<String, Integer> grades = new HashMap<>();
        json.get("own")
                .properties()
                .forEach(one -> grades.put(one.getKey(), one.getValue().asInt()));
        json.get("corpus")
                .properties()
                .forEach(one -> grades.put(one.getKey(), one.getValue().asInt()));
        return new JudgedSearch(
                json.get("id").asText(),
                json.get("kind").asText(),
                json.get("half").asText().equals("tuning"),
                parameters,
                grades);
    }

    /**
     * Normalised discounted cumulative gain of the first ten: 1 when no order is better.
     *
     * @param ranking announcements, best first
     */
    double ndcg(List<String> ranking) {
        List<Integer> ideal =
                grades.values().stream().sorted(Comparator.reverseOrder()).toList();
        double best = gain(ideal);
        return best == 0
                ? 0
                : gain(ranking.stream().map(one -> grades.getOrDefault(one, 0)).toList()) / best;
    }

    /** How many of the first ten were judged. */
    long judged(List<String> ranking) {
        return ranking.stream().limit(DEPTH).filter(grades::containsKey).count();
    }

    private static double gain(List<Integer> grades) {
        double gain = 0;
        for (int place = 0; place < Math.min(DEPTH, grades.size()); place++) {
            gain += (Math.pow(2, grades.get(place)) - 1) / (Math.log(place + 2) / Math.log(2));
        }
        return gain;
    }
}
