package io.tidings.ingest.copies;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the facts of two texts say, place by place. A place counts where both texts have it, that is where the same plain words
 * stand around it.
 *
 * @param same places with a fact in common
 * @param figures places where both have figures, and other ones
 * @param names places where both have names, other ones, and neither text has the other's anywhere
 * @param shifted places where both have names, other ones, and one text has the other's somewhere else
 */
record FactMatch(int same, int figures, int names, int shifted) {

    private static final int MOST_SHIFTED = 3;

    static FactMatch of(long[] earlier, long[] later) {
        Map<Integer, Set<Integer>> one = byPlace(earlier);
        Map<Integer, Set<Integer>> two = byPlace(later);
        Set<Integer> allOne = all(earlier);
        Set<Integer> allTwo = all(later);
        int[] counts = new int[4];
        one.forEach((place, facts) -> {
            Set<Integer> others = two.get(place);
            if (others != null) {
                counts[
                        place == Facts.TITLE
                                ? title(facts, others, allOne, allTwo)
                                : place(facts, others, allOne, allTwo)]++;
            }
        });
        return new FactMatch(counts[0], counts[1], counts[2], counts[3]);
    }

    boolean agree() {
        return figures == 0 && names == 0 && shifted < MOST_SHIFTED;
    }

    private static int place(Set<Integer> one, Set<Integer> two, Set<Integer> allOne, Set<Integer> allTwo) {
        if (meet(one, two) || alike(one, two)) {
            return 0;
        }
        if (Word.isNumber(one.iterator().next())) {
            return 1;
        }
        boolean strangers = !meet(one, allTwo);
        boolean foreign = !meet(two, allOne);
        return strangers && foreign ? 2 : strangers || foreign ? 3 : 0;
    }

    /** Headlines are written anew; they differ in facts when each has one that the other text has nowhere. */
    private static int title(Set<Integer> one, Set<Integer> two, Set<Integer> allOne, Set<Integer> allTwo) {
        boolean figures = lacks(one, allTwo, true) && lacks(two, allOne, true);
        boolean names = lacks(one, allTwo, false) && lacks(two, allOne, false);
        return figures ? 1 : names ? 2 : 0;
    }

    private static boolean lacks(Set<Integer> facts, Set<Integer> all, boolean numbers) {
        return facts.stream().anyMatch(fact -> Word.isNumber(fact) == numbers && !all.contains(fact));
    }

    private static boolean meet(Set<Integer> one, Set<Integer> two) {
        return one.stream().anyMatch(two::contains);
    }

    private static boolean alike(Set<Integer> one, Set<Integer> two) {
        return one.stream()
                .filter(name -> !Word.isNumber(name))
                .anyMatch(name -> two.stream().anyMatch(other -> !Word.isNumber(other) && Word.alike(name, other)));
    }

    private static Map<Integer, Set<Integer>> byPlace(long[] facts) {
        Map<Integer, Set<Integer>> places = new TreeMap<>();
        for (long fact : facts) {
            places.computeIfAbsent((int) (fact >>> 32), place -> new HashSet<>())
                    .add((int) fact);
        }
        return places;
    }

    private static Set<Integer> all(long[] facts) {
        Set<Integer> all = new HashSet<>();
        for (long fact : facts) {
            all.add((int) fact);
        }
        return all;
    }
}
