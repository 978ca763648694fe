package io.tidings.linear.train;

/**
 * How a model is trained.
 *
 * @param l2 what large weights cost: this times their squares, beside the summed log-loss of the examples; 0.5 to 5 as a rule
 * @param iterations at most so many steps
 * @param seldom features met in fewer examples than this are left out
 */
public record Settings(double l2, int iterations, int seldom) {

    /** What does well for a few thousand examples. */
    public static final Settings USUAL = new Settings(1.0, 200, 2);
}
