package io.tidings.enrich.funding;

/** Probabilities as models weigh them. */
final class Odds {

    private static final double LEAST = 0.007;
    private static final double HALF = 0.5;

    private Odds() {}

    /** Half the logarithm of a probability, which is never taken for less than some thousandths. */
    static double log(double probability) {
        return HALF * StrictMath.log(Math.max(LEAST, probability));
    }
}
