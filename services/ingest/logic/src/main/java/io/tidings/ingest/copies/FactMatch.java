package io.tidings.ingest.copies;

import java.util.Arrays;
import java.util.function.LongPredicate;

/**
 * What the facts of two texts say, place by place. A place counts where both texts have it, that is where the same plain words
 * stand around it. What only one of them has there (a first name, a sum in another currency) is no difference; what was
 * exchanged is.
 *
 * @param same places without a difference
 * @param figures places where each text has a figure that the other has not
 * @param names places where each text has a name that the other text has nowhere, beyond a slip of the pen
 */
record FactMatch(int same, int figures, int names) {

    static FactMatch of(TextSketch earlier, TextSketch later) {
        return new Comparison(earlier, later).match();
    }

    boolean agree() {
        return figures == 0 && names == 0;
    }

    /** Facts are sorted by place, so that one walk over both finds the places they share. */
    private static final class Comparison {

        private final TextSketch earlier;
        private final TextSketch later;

        Comparison(TextSketch earlier, TextSketch later) {
            this.earlier = earlier;
            this.later = later;
        }

        FactMatch match() {
            int same = 0;
            int figures = 0;
            int names = 0;
            long[] one = earlier.facts();
            long[] two = later.facts();
            for (int i = 0, j = 0; i < one.length && j < two.length; ) {
                int order = Integer.compare(Facts.place(one[i]), Facts.place(two[j]));
                if (order == 0) {
                    long[] here = place(one, i);
                    long[] there = place(two, j);
                    boolean figure = figures(here, there, Facts.place(one[i]) == Facts.TITLE);
                    boolean name = names(here, there);
                    figures += figure ? 1 : 0;
                    names += name ? 1 : 0;
                    same += figure || name ? 0 : 1;
                    i += here.length;
                    j += there.length;
                } else {
                    i += order < 0 ? 1 : 0;
                    j += order > 0 ? 1 : 0;
                }
            }
            return new FactMatch(same, figures, names);
        }

        /** What stands in the place that begins here. */
        private static long[] place(long[] facts, int from) {
            int end = from;
            while (end < facts.length && Facts.place(facts[end]) == Facts.place(facts[from])) {
                end++;
            }
            return Arrays.stream(facts, from, end).map(Facts::word).toArray();
        }

        /** A headline is written anew, so that its figures may stand anywhere in the other text. */
        private boolean figures(long[] here, long[] there, boolean title) {
            LongPredicate gone = figure -> !(title ? later.tells(figure) : contains(there, figure));
            LongPredicate come = figure -> !(title ? earlier.tells(figure) : contains(here, figure));
            return Arrays.stream(here).filter(Word::isNumber).anyMatch(gone)
                    && Arrays.stream(there).filter(Word::isNumber).anyMatch(come);
        }

        private boolean names(long[] here, long[] there) {
            long[] gone = strange(here, later);
            long[] come = gone.length == 0 ? gone : strange(there, earlier);
            return anyUnlike(gone, come) && anyUnlike(come, gone);
        }

        private static long[] strange(long[] facts, TextSketch to) {
            return Arrays.stream(facts)
                    .filter(fact -> !Word.isNumber(fact) && !to.tells(fact))
                    .toArray();
        }

        /** Whether one is no slip of the pen for any of the others. */
        private static boolean anyUnlike(long[] names, long[] others) {
            return others.length > 0
                    && Arrays.stream(names)
                            .anyMatch(name -> Arrays.stream(others).noneMatch(other -> Word.alike(name, other)));
        }

        private static boolean contains(long[] facts, long fact) {
            return Arrays.stream(facts).anyMatch(one -> one == fact);
        }
    }
}
