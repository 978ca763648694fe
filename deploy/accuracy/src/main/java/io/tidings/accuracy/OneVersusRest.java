package io.tidings.accuracy;

import io.tidings.linear.Features;
import io.tidings.linear.LinearModel;
import io.tidings.linear.WeightTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;

/**
 * Trains one yes-or-no logistic model for each of several outcomes that may hold together, over the same features; their sums
 * are the scores of one {@link LinearModel}. The same examples in the same order give the same weights.
 */
final class OneVersusRest {

    private static final int MEMORY = 10;
    private static final int EVALUATIONS = 3_000;
    private static final int SELDOM = 4;
    private static final float NOTHING = 1e-3f;

    private final List<String> outcomes;
    private final SortedMap<Long, Integer> columns = new TreeMap<>();
    private final List<Row> rows = new ArrayList<>();

    /**
     * What to learn from.
     *
     * @param features what was noticed
     * @param outcomes how much each outcome holds, from 0 to 1; those left out do not
     * @param weight how many examples it counts for
     */
    record Example(Features features, Map<String, Double> outcomes, double weight) {}

    /** An example with its features numbered. */
    record Row(int[] columns, float[] values, Example example) {}

    OneVersusRest(List<String> outcomes, List<Example> examples) {
        this.outcomes = List.copyOf(outcomes);
        SortedMap<Long, Integer> met = new TreeMap<>();
        examples.forEach(each -> each.features().forEachKey(key -> met.merge(key, 1, Integer::sum)));
        columns.put(WeightTable.BIAS, 0);
        met.forEach((key, times) -> {
            if (times >= SELDOM) {
                columns.put(key, columns.size());
            }
        });
        examples.forEach(each -> rows.add(row(each)));
    }

    private Row row(Example example) {
        int[] known = new int[example.features().size() + 1];
        float[] values = new float[known.length];
        values[0] = 1;
        int[] size = {1};
        example.features().forEach((key, value) -> {
            Integer column = columns.get(key);
            if (column != null) {
                known[size[0]] = column;
                values[size[0]++] = value;
            }
        });
        return new Row(Arrays.copyOf(known, size[0]), values, example);
    }

    /**
     * Trains: the weights of each outcome, by feature.
     *
     * @param cost what large weights cost: this times their squares, beside the summed log-loss
     * @param steps at most so many
     */
    WeightTable train(double cost, int steps) {
        double[][] weights = IntStream.range(0, outcomes.size())
                .parallel()
                .mapToObj(i -> new QNMinimizer(0, cost, steps, MEMORY, EVALUATIONS)
                        .minimize(new YesNoLoss(rows, outcomes.get(i), columns.size())))
                .toArray(double[][]::new);
        SortedMap<Long, float[]> table = new TreeMap<>();
        columns.forEach((key, column) -> {
            float[] row = new float[weights.length];
            boolean says = false;
            for (int i = 0; i < row.length; i++) {
                row[i] = (float) weights[i][column];
                says |= Math.abs(row[i]) > NOTHING;
            }
            if (says) {
                table.put(key, row);
            }
        });
        return new WeightTable(table, outcomes.size());
    }
}
