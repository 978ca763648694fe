package io.tidings.alert.match;

import java.util.List;

/**
 * Keys that hold together.
 *
 * @param key is looked up
 * @param checks must hold beside it: {@link #check}; at most {@link #CHECKS}
 */
record Clause(int key, List<Integer> checks) {

    /** Most keys that are compared. */
    static final int CHECKS = 3;

    /** Holds always. */
    static final int NOTHING = Keys.ALWAYS << 1;

    Clause {
        checks = List.copyOf(checks);
    }

    /** A key that must hold on the same line as the first, or of the announcement or any of its lines. */
    static int check(int key, boolean sameLine) {
        return key << 1 | (sameLine ? 1 : 0);
    }

    int check(int number) {
        return number < checks.size() ? checks.get(number) : NOTHING;
    }
}
