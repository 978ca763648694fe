package io.tidings.classify;

import io.tidings.contracts.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What speaks for one theme. A term said again adds ever less: naming a thing ten times in passing does not make an
 * announcement be about it.
 */
final class ThemeScore {

    private static final double REPEATED = 0.5;
    private static final int MOST_EVIDENCE = 5;
    private static final Comparator<Hit> BY_WEIGHT = Comparator.comparingDouble(Hit::weight)
            .reversed()
            .thenComparing(hit -> hit.span().part())
            .thenComparingInt(hit -> hit.span().start());

    private final Map<String, List<Double>> byTerm = new LinkedHashMap<>();
    private final List<Hit> hits = new ArrayList<>();

    /** A term was found: {@code words} tell it from other terms, {@code weight} is its own times the block's. */
    void add(String words, double weight, Span span) {
        byTerm.computeIfAbsent(words, any -> new ArrayList<>(2)).add(weight);
        hits.add(new Hit(weight, span));
    }

    double total() {
        double total = 0;
        for (List<Double> weights : byTerm.values()) {
            double most = 0;
            double all = 0;
            for (double weight : weights) {
                most = Math.max(most, weight);
                all += weight;
            }
            total += most + REPEATED * Math.sqrt(most * (all - most));
        }
        return total;
    }

    /** The spans that say most, in text order, title first. */
    List<Span> evidence() {
        return hits.stream()
                .sorted(BY_WEIGHT)
                .limit(MOST_EVIDENCE)
                .map(Hit::span)
                .sorted(Comparator.comparing(Span::part).thenComparingInt(Span::start))
                .toList();
    }

    private record Hit(double weight, Span span) {}
}
