package io.tidings.search;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Adds money to the penny where the server adds in doubles, which are exact only below 2^53.
 *
 * <p>Beside each value its last 21 bits are stored. Their sum stays exact for 2^32 lines, more than an index shard can hold, and
 * says what the exact sum is modulo 2^21; the sum of the values says which of these numbers it is, for the server compensates
 * what it loses on the way (Kahan), so that sums below {@code 2^69} are off by less than 2^20: each value and each of a few
 * roundings by a share of at most 2^-53.
 */
final class ExactSum {

    private static final int BITS = 21;
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(BITS);
    private static final BigInteger HALF = BigInteger.ONE.shiftLeft(BITS - 1);

    private ExactSum() {}

    /** What is stored beside a value that is not negative. */
    static long low(long value) {
        return value & (1L << BITS) - 1;
    }

    /**
     * The sum of the values.
     *
     * @param near what the server makes of it
     * @param low the sum of what was stored beside them
     */
    static BigInteger of(double near, double low) {
        BigInteger about = new BigDecimal(near).toBigInteger();
        BigInteger behind = new BigDecimal(low).toBigInteger().subtract(about).mod(MODULUS);
        return about.add(behind.compareTo(HALF) < 0 ? behind : behind.subtract(MODULUS));
    }
}
