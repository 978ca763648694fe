package io.tidings.testing;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Names that no other test uses, since servers are shared. */
public final class TestNames {

    private static final int RADIX = 36;
    private static final String OF_THIS_RUN = Long.toString(System.currentTimeMillis(), RADIX)
            + Integer.toString(ThreadLocalRandom.current().nextInt(RADIX * RADIX * RADIX), RADIX);
    private static final AtomicInteger GIVEN = new AtomicInteger();

    private TestNames() {}

    /** The stem with a suffix of lower-case letters, digits and hyphens: fit for topics, groups, indices and ids. */
    public static String unique(String stem) {
        return stem + "-" + OF_THIS_RUN + "-" + Integer.toString(GIVEN.incrementAndGet(), RADIX);
    }
}
