package io.tidings.linear.train;

import io.tidings.linear.WeightTable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Examples with their features numbered.
 *
 * @param columns the number of each feature hash that is kept, the bias included
 */
record TrainingSet(Map<Long, Integer> columns, List<TrainingRow> rows) {

    static TrainingSet of(List<Example> examples, List<String> outcomes, int seldom) {
        Map<Long, Integer> columns = columns(examples, seldom);
        return new TrainingSet(
                columns,
                examples.stream()
                        .map(example -> new TrainingRow(example, outcomes, columns))
                        .toList());
    }

    private static Map<Long, Integer> columns(List<Example> examples, int seldom) {
        Map<Long, Integer> met = new HashMap<>();
        for (Example example : examples) {
            Set<Long> own = new HashSet<>();
            example.features().forEachKey(own::add);
            own.forEach(key -> met.merge(key, 1, Integer::sum));
        }
        Map<Long, Integer> columns = new TreeMap<>();
        columns.put(WeightTable.BIAS, 0);
        met.keySet().stream()
                .sorted()
                .filter(key -> met.getOrDefault(key, 0) >= seldom)
                .forEach(key -> columns.putIfAbsent(key, columns.size()));
        return columns;
    }
}
