package io.tidings.linear.train;

import java.util.List;
import java.util.function.BiConsumer;

/** Holding out: what a model says of announcements that it was not trained on. */
public final class Folds {

    private Folds() {}

    /**
     * Splits examples into a number of parts by their group and hands over each part with all the others.
     *
     * @param test takes the examples to train on and those held out
     */
    public static void each(int folds, List<Example> examples, BiConsumer<List<Example>, List<Example>> test) {
        for (int fold = 0; fold < folds; fold++) {
            int held = fold;
            test.accept(
                    examples.stream().filter(e -> of(e.group(), folds) != held).toList(),
                    examples.stream().filter(e -> of(e.group(), folds) == held).toList());
        }
    }

    /** Which part a group falls into, from 0. */
    public static int of(String group, int folds) {
        return Math.floorMod((group.hashCode() * 0x9E3779B9) >>> 8, folds);
    }
}
