package io.tidings.classify;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Adds up how often terms of one theme were found. A term said again adds ever less: naming a thing ten times in passing
 * does not make an announcement be about it.
 */
final class TermTally {

    private static final double REPEATED = 0.5;

    private final Map<String, double[]> byTerm = new LinkedHashMap<>(4);

    /** A term was found: {@code words} tell it from other terms, {@code weight} is what it says here. */
    void add(String words, double weight) {
        double[] known = byTerm.computeIfAbsent(words, any -> new double[2]);
        known[0] = Math.max(known[0], weight);
        known[1] += weight;
    }

    double total() {
        double total = 0;
        for (double[] known : byTerm.values()) {
            total += known[0] + REPEATED * Math.sqrt(known[0] * (known[1] - known[0]));
        }
        return total;
    }
}
