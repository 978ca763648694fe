package io.tidings.linear.train;

import java.util.Arrays;
import opennlp.tools.ml.maxent.quasinewton.Function;

/** How badly weights explain the examples: the weighted sum of the cross-entropies. */
final class LogLoss implements Function {

    private final TrainingSet set;
    private final int dimension;
    private double[] at = new double[0];
    private double value;
    private double[] gradient = new double[0];

    LogLoss(TrainingSet set, int outcomes) {
        this.set = set;
        this.dimension = set.columns().size() * outcomes;
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
        for (TrainingRow row : set.rows()) {
            value += row.loss(weights, gradient);
        }
    }
}
