package io.tidings.linear.train;

/** The weighted sum of the cross-entropies of the examples. */
final class LogLoss extends Loss {

    private final TrainingSet set;

    LogLoss(TrainingSet set, int outcomes) {
        super(set.columns().size() * outcomes);
        this.set = set;
    }

    @Override
    protected double loss(double[] weights, double[] gradient) {
        double loss = 0;
        for (TrainingRow row : set.rows()) {
            loss += row.loss(weights, gradient);
        }
        return loss;
    }
}
