package io.tidings.linear.train;

import java.util.Arrays;
import opennlp.tools.ml.maxent.quasinewton.Function;

/** How badly weights explain examples. OpenNLP asks for value and slope one after the other; both are computed at once. */
public abstract class Loss implements Function {

    private final int dimension;
    private double[] at = new double[0];
    private double value;
    private double[] gradient = new double[0];

    /** A loss of so many weights. */
    protected Loss(int dimension) {
        this.dimension = dimension;
    }

    /** The loss under some weights; adds its slope to a gradient that begins with zeros. */
    protected abstract double loss(double[] weights, double[] gradient);

    @Override
    public final int getDimension() {
        return dimension;
    }

    @Override
    public final double valueAt(double[] weights) {
        compute(weights);
        return value;
    }

    @Override
    public final double[] gradientAt(double[] weights) {
        compute(weights);
        return gradient.clone();
    }

    private void compute(double[] weights) {
        if (!Arrays.equals(at, weights)) {
            at = weights.clone();
            gradient = new double[dimension];
            value = loss(at, gradient);
        }
    }
}
