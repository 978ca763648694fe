package io.tidings.accuracy;

import io.tidings.accuracy.OneVersusRest.Row;
import java.util.Arrays;
import java.util.List;
import opennlp.tools.ml.maxent.quasinewton.Function;

/** How badly weights tell the examples of one outcome from the others: the weighted sum of the cross-entropies. */
final class YesNoLoss implements Function {

    private final List<Row> rows;
    private final double[] shares;
    private final int dimension;
    private double[] at = {};
    private double[] gradient = {};
    private double value;

    YesNoLoss(List<Row> rows, String outcome, int dimension) {
        this.rows = rows;
        this.dimension = dimension;
        this.shares = new double[rows.size()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = rows.get(i).example().outcomes().getOrDefault(outcome, 0.0);
        }
    }

    @Override
    public int getDimension() {
        return dimension;
    }

    @Override
    public double valueAt(double[] weights) {
        compute(weights);
        return value;
    }

    @Override
    public double[] gradientAt(double[] weights) {
        compute(weights);
        return gradient.clone();
    }

    private void compute(double[] weights) {
        if (Arrays.equals(at, weights)) {
            return;
        }
        at = weights.clone();
        value = 0;
        gradient = new double[dimension];
        for (int i = 0; i < shares.length; i++) {
            add(rows.get(i), shares[i]);
        }
    }

    private void add(Row row, double share) {
        double score = 0;
        for (int i = 0; i < row.columns().length; i++) {
            score += row.values()[i] * at[row.columns()[i]];
        }
        double weight = row.example().weight();
        double softened = Math.max(0, score) + StrictMath.log1p(StrictMath.exp(-Math.abs(score)));
        value += weight * (softened - share * score);
        double off = weight * (1 / (1 + StrictMath.exp(-score)) - share);
        for (int i = 0; i < row.columns().length; i++) {
            gradient[row.columns()[i]] += off * row.values()[i];
        }
    }
}
