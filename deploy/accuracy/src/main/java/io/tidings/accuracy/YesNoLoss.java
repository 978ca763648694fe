package io.tidings.accuracy;

import io.tidings.accuracy.OneVersusRest.Row;
import io.tidings.linear.train.Loss;
import java.util.List;

/** How badly weights tell the examples of one outcome from the others: the weighted sum of the cross-entropies. */
final class YesNoLoss extends Loss {

    private final List<Row> rows;
    private final double[] shares;

    YesNoLoss(List<Row> rows, String outcome, int dimension) {
        super(dimension);
        this.rows = rows;
        this.shares = new double[rows.size()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = rows.get(i).example().outcomes().getOrDefault(outcome, 0.0);
        }
    }

    @Override
    protected double loss(double[] weights, double[] gradient) {
        double loss = 0;
        for (int i = 0; i < shares.length; i++) {
            loss += loss(rows.get(i), shares[i], weights, gradient);
        }
        return loss;
    }

    private static double loss(Row row, double share, double[] weights, double[] gradient) {
        double score = 0;
        for (int i = 0; i < row.columns().length; i++) {
            score += row.values()[i] * weights[row.columns()[i]];
        }
        double weight = row.example().weight();
        double off = weight * (1 / (1 + StrictMath.exp(-score)) - share);
        for (int i = 0; i < row.columns().length; i++) {
            gradient[row.columns()[i]] += off * row.values()[i];
        }
        double softened = Math.max(0, score) + StrictMath.log1p(StrictMath.exp(-Math.abs(score)));
        return weight * (softened - share * score);
    }
}
