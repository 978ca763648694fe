package io.tidings.accuracy;

import io.tidings.accuracy.Reading.Line;
import io.tidings.accuracy.Reading.Money;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** When sums of money count as the same, and what lines come to. */
final class Sums {

    private static final double TOLERANCE = 0.005;
    private static final Set<String> COUNTED = Set.of("new", "additional");
    private static final double[] STEPS = {0, 1e5, 1e6, 3e6, 1e7, 3e7, 1e8, 1e9};

    private Sums() {}

    /** A question a reader can put, such as "cyber and at least 3 million pounds". */
    record Question(@Nullable String currency, String id, double step) {}

    static boolean near(@Nullable Double a, @Nullable Double b) {
        return a != null && b != null && Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
    }

    static boolean same(Money a, Money b) {
        return Objects.equals(a.currency(), b.currency()) && near(a.value(), b.value());
    }

    /** The index of the found sum that answers each labelled one; each answers once. */
    static Map<Integer, Integer> pairs(List<Money> gold, List<Money> found) {
        Set<Integer> left = new TreeSet<>();
        for (int i = 0; i < found.size(); i++) {
            left.add(i);
        }
        Map<Integer, Integer> pairs = new LinkedHashMap<>();
        for (int i = 0; i < gold.size(); i++) {
            Money labelled = gold.get(i);
            int place = i;
            left.stream()
                    .filter(read -> same(labelled, found.get(read)))
                    .findFirst()
                    .ifPresent(read -> pairs.put(place, read));
            left.removeAll(pairs.values());
        }
        return pairs;
    }

    static boolean counted(Line line) {
        return COUNTED.contains(line.delta());
    }

    /** The sum of an announcement, by currency. */
    static Map<String, Double> total(List<Line> lines) {
        Map<String, Double> sums = new HashMap<>();
        lines.stream()
                .filter(line -> counted(line) && line.parent() == null)
                .forEach(line -> sums.merge(String.valueOf(line.currency()), value(line), Double::sum));
        return sums;
    }

    static boolean agree(Map<String, Double> a, Map<String, Double> b) {
        Set<String> currencies = new HashSet<>(a.keySet());
        currencies.addAll(b.keySet());
        return currencies.stream()
                .allMatch(currency -> near(a.getOrDefault(currency, 0.0), b.getOrDefault(currency, 0.0)));
    }

    /** Every question that the lines of one announcement answer. */
    static Set<Question> answers(List<Line> lines, Function<Line, List<String>> field) {
        Set<Question> questions = new HashSet<>();
        for (Line line : lines) {
            field.apply(line).forEach(id -> questions(line, id, questions));
        }
        return questions;
    }

    private static void questions(Line line, String id, Set<Question> questions) {
        for (double step : STEPS) {
            if (value(line) >= step) {
                questions.add(new Question(line.currency(), id, step));
            }
        }
    }

    private static double value(Line line) {
        Double value = line.value();
        return value == null ? 0 : value;
    }
}
