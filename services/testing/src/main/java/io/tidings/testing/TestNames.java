package io.tidings.testing;

import java.util.concurrent.ThreadLocalRandom;

/** Names that no other test uses, since servers are shared. */
public final class TestNames {

    private TestNames() {}

    /** The stem with a suffix of lower-case letters and digits: fit for topics, groups, indices and ids. */
    public static String unique(String stem) {
        long now = System.currentTimeMillis();
        int chance = ThreadLocalRandom.current().nextInt(36 * 36 * 36);
        return stem + "-" + Long.toString(now, 36) + Integer.toString(chance, 36);
    }
}
