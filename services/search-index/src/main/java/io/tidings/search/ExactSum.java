package io.tidings.search;

import java.math.BigInteger;

/**
 * Adds money to the penny where the server adds in doubles, which are exact only below 2^53.
 *
 * <p>Each value is also stored in three pieces of 21 bits. The sum of one piece stays exact for 2^32 lines, more than an
 * index shard can hold; put together, the three sums are the exact sum of the values, however large.
 */
final class ExactSum {

    private static final int BITS = 21;
    private static final long MASK = (1L << BITS) - 1;

    private ExactSum() {}

    /** A value that is not negative, as {@code high · 2^42 + middle · 2^21 + low}. */
    record Pieces(long high, long middle, long low) {

        static Pieces of(long value) {
            return new Pieces(value >> 2 * BITS, value >> BITS & MASK, value & MASK);
        }
    }

    /** The sum of the values from the sums of their pieces. */
    static BigInteger of(double high, double middle, double low) {
        return whole(high).shiftLeft(BITS).add(whole(middle)).shiftLeft(BITS).add(whole(low));
    }

    private static BigInteger whole(double sum) {
        return BigInteger.valueOf((long) sum);
    }
}
