package io.tidings.testing;

import java.util.Random;

/** Random numbers that a failing test can be repeated with: {@code -Dtidings.seed=N}. */
public final class Seeds {

    private static final String PROPERTY = "tidings.seed";

    private Seeds() {}

    /** Random numbers from a printed seed. */
    public static Random random(String test) {
        return new Random(seed(test));
    }

    /** A printed seed: the one asked for, else a new one. */
    public static long seed(String test) {
        Long asked = Long.getLong(PROPERTY);
        long seed = asked == null ? System.nanoTime() : asked;
        System.out.println("seed of " + test + ": repeat with -D" + PROPERTY + "=" + seed);
        return seed;
    }
}
