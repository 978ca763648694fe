package io.tidings.accuracy;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Counts how often themes were read rightly. */
final class ThemeTally {

    private int right;
    private int wanted;
    private int read;
    private int mains;
    private int rightMains;

    void add(List<String> gold, List<String> found) {
        Set<String> both = new HashSet<>(gold);
        both.retainAll(found);
        right += both.size();
        wanted += gold.size();
        read += found.size();
        if (!gold.isEmpty()) {
            mains++;
            rightMains += !found.isEmpty() && found.get(0).equals(gold.get(0)) ? 1 : 0;
        }
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "F1 %.3f  P %.3f  R %.3f  main theme %.3f of %d",
                2.0 * right / Math.max(1, wanted + read),
                1.0 * right / Math.max(1, read),
                1.0 * right / Math.max(1, wanted),
                1.0 * rightMains / Math.max(1, mains),
                mains);
    }
}
