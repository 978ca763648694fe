package io.tidings.linear.train;

import io.tidings.linear.Features;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The summed cross-entropies of choices. */
final class PickLoss extends Loss {

    private final List<Numbered> picks;

    PickLoss(List<Pick> picks, Map<Long, Integer> columns) {
        super(Math.max(1, columns.size()));
        this.picks = picks.stream().map(pick -> Numbered.of(pick, columns)).toList();
    }

    @Override
    protected double loss(double[] weights, double[] gradient) {
        double loss = 0;
        for (Numbered pick : picks) {
            loss += pick.loss(weights, gradient);
        }
        return loss;
    }

    /** The features of every option by number, and which option is right. */
    private static final class Numbered {

        private final int[][] columns;
        private final float[][] values;
        private final int right;

        private Numbered(int[][] columns, float[][] values, int right) {
            this.columns = columns;
            this.values = values;
            this.right = right;
        }

        static Numbered of(Pick pick, Map<Long, Integer> numbers) {
            int[][] columns = new int[pick.options().size()][];
            float[][] values = new float[columns.length][];
            for (int option = 0; option < columns.length; option++) {
                Features features = pick.options().get(option);
                int[] found = new int[features.size()];
                float[] met = new float[features.size()];
                int[] size = {0};
                features.forEach((key, value) -> {
                    Integer column = numbers.get(key);
                    if (column != null) {
                        found[size[0]] = column;
                        met[size[0]++] = value;
                    }
                });
                columns[option] = Arrays.copyOf(found, size[0]);
                values[option] = Arrays.copyOf(met, size[0]);
            }
            return new Numbered(columns, values, pick.right());
        }

        double loss(double[] weights, double[] gradient) {
            double[] scores = new double[columns.length];
            for (int option = 0; option < scores.length; option++) {
                for (int i = 0; i < columns[option].length; i++) {
                    scores[option] += values[option][i] * weights[columns[option][i]];
                }
            }
            double most = Arrays.stream(scores).max().orElse(0);
            double sum = 0;
            for (double score : scores) {
                sum += StrictMath.exp(score - most);
            }
            double log = StrictMath.log(sum) + most;
            for (int option = 0; option < scores.length; option++) {
                double off = StrictMath.exp(scores[option] - log) - (option == right ? 1 : 0);
                for (int i = 0; i < columns[option].length; i++) {
                    gradient[columns[option][i]] += off * values[option][i];
                }
            }
            return log - scores[right];
        }
    }
}
