package io.tidings.enrich.funding;

import io.tidings.contracts.Amount;
import io.tidings.contracts.Bound;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Compares figures as readers do: the same, or one a rounding of the other. */
final class Figures {

    private static final BigDecimal ONE_PERCENT = new BigDecimal("0.01");
    private static final BigDecimal ABOUT = new BigDecimal("0.08");

    private Figures() {}

    /** Significant digits. */
    static int digits(BigDecimal value) {
        return value.signum() == 0 ? 1 : value.stripTrailingZeros().precision();
    }

    static boolean same(Amount a, Amount b) {
        return a.currency().equals(b.currency()) && a.value().compareTo(b.value()) == 0;
    }

    /** Whether one is the other rounded: "£38 million", "nearly £40 million" for £37.65 million. */
    static boolean rounded(Amount a, Amount b) {
        if (!a.currency().equals(b.currency()) || same(a, b)) {
            return false;
        }
        boolean firstCoarse = digits(a.value()) < digits(b.value());
        Amount coarse = firstCoarse ? a : b;
        Amount fine = firstCoarse ? b : a;
        int digits = digits(coarse.value());
        boolean finer = digits(fine.value()) > digits && digits(fine.value()) >= 2;
        BigDecimal round = fine.value().round(new MathContext(digits, RoundingMode.HALF_UP));
        if (finer && digits >= 2 && round.compareTo(coarse.value()) == 0) {
            return true;
        }
        return switch (coarse.bound()) {
            case APPROX -> within(coarse.value(), fine.value(), ABOUT);
            case AT_LEAST ->
                fine.bound() != Bound.AT_LEAST
                        && fine.value().compareTo(coarse.value()) >= 0
                        && within(coarse.value(), fine.value(), ABOUT);
            case EXACT, UP_TO, RANGE ->
                finer && within(coarse.value(), fine.value(), ONE_PERCENT.multiply(BigDecimal.valueOf(2)));
        };
    }

    /** Whether two figures lie within one per cent of each other. */
    static boolean near(BigDecimal a, BigDecimal b) {
        return within(a, b, ONE_PERCENT);
    }

    static boolean within(BigDecimal a, BigDecimal b, BigDecimal share) {
        return a.subtract(b).abs().compareTo(a.max(b).multiply(share)) <= 0;
    }
}
