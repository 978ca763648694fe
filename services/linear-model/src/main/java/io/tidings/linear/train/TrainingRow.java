package io.tidings.linear.train;

import io.tidings.linear.Features;
import io.tidings.linear.WeightTable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** One example with its features numbered. Weights lie in one array, as many to a feature as there are outcomes. */
final class TrainingRow {

    private final int[] columns;
    private final float[] values;
    private final double[] shares;
    private final double weight;

    TrainingRow(Example example, List<String> outcomes, Map<Long, Integer> numbers) {
        Features features = example.features();
        int[] found = new int[features.size() + 1];
        float[] met = new float[features.size() + 1];
        int[] size = {0};
        Features.Noticed keep = (key, value) -> {
            Integer column = numbers.get(key);
            if (column != null) {
                found[size[0]] = column;
                met[size[0]++] = value;
            }
        };
        keep.accept(WeightTable.BIAS, 1);
        features.forEach(keep);
        this.columns = Arrays.copyOf(found, size[0]);
        this.values = Arrays.copyOf(met, size[0]);
        this.weight = example.weight();
        this.shares = outcomes.stream()
                .mapToDouble(outcome -> example.outcomes().getOrDefault(outcome, 0.0))
                .toArray();
    }

    /** The weighted cross-entropy under some weights; adds its slope to the gradient. */
    double loss(double[] weights, double[] gradient) {
        double[] scores = scores(weights);
        double most = Arrays.stream(scores).max().orElse(0);
        double sum = 0;
        for (double score : scores) {
            sum += StrictMath.exp(score - most);
        }
        double log = StrictMath.log(sum) + most;
        double loss = 0;
        for (int outcome = 0; outcome < scores.length; outcome++) {
            loss -= shares[outcome] * (scores[outcome] - log);
            slope(gradient, outcome, weight * (StrictMath.exp(scores[outcome] - log) - shares[outcome]));
        }
        return weight * loss;
    }

    private double[] scores(double[] weights) {
        double[] scores = new double[shares.length];
        for (int i = 0; i < columns.length; i++) {
            for (int outcome = 0; outcome < scores.length; outcome++) {
                scores[outcome] += values[i] * weights[columns[i] * scores.length + outcome];
            }
        }
        return scores;
    }

    private void slope(double[] gradient, int outcome, double off) {
        for (int i = 0; i < columns.length; i++) {
            gradient[columns[i] * shares.length + outcome] += off * values[i];
        }
    }
}
