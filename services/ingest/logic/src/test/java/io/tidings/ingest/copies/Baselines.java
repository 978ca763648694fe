package io.tidings.ingest.copies;

import io.tidings.page.PlainWords;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** What is usually done instead, over all words of headline and text. */
final class Baselines {

    private static final int BITS_APART = 3;

    private Baselines() {}

    /** Hashes of all five words that follow one another. */
    static Set<Long> shingles(Told told) {
        long[] words = Arrays.stream(
                        PlainWords.words(told.title() + " " + told.body()).split(" "))
                .mapToLong(Hashes::of)
                .toArray();
        Set<Long> shingles = new HashSet<>();
        for (int i = 0; i + 5 <= words.length; i++) {
            long shingle = 0;
            for (int k = i; k < i + 5; k++) {
                shingle = Hashes.joined(shingle, words[k]);
            }
            shingles.add(shingle);
        }
        return shingles;
    }

    /** What MinHash estimates, exactly. */
    static double jaccard(Told one, Told two) {
        return jaccard(shingles(one), shingles(two));
    }

    static double jaccard(Set<Long> first, Set<Long> second) {
        long both = first.stream().filter(second::contains).count();
        return (double) both / Math.max(1, first.size() + second.size() - both);
    }

    /** 64 bits, at most three apart. */
    static boolean simhash(Told one, Told two) {
        return Long.bitCount(simhash(one) ^ simhash(two)) <= BITS_APART;
    }

    static long simhash(Told told) {
        int[] votes = new int[Long.SIZE];
        for (String word : PlainWords.words(told.title() + " " + told.body()).split(" ")) {
            long hash = Hashes.of(word);
            for (int bit = 0; bit < Long.SIZE; bit++) {
                votes[bit] += (hash >>> bit & 1) == 1 ? 1 : -1;
            }
        }
        long simhash = 0;
        for (int bit = 0; bit < Long.SIZE; bit++) {
            simhash |= votes[bit] > 0 ? 1L << bit : 0;
        }
        return simhash;
    }
}
