package io.tidings.ingest.copies;

import java.util.Arrays;
import java.util.List;

/** Every five words that follow one another, as hashes, each once. */
final class Shingles {

    private static final int WORDS = 5;
    private static final long BASE = 0x9e3779b97f4a7c15L;

    private Shingles() {}

    /** In ascending order of their unsigned value; none when there are fewer words. */
    static long[] of(List<Word> words) {
        long[] hashes = words.stream().mapToLong(Word::hash).toArray();
        long[] shingles = new long[Math.max(0, hashes.length - WORDS + 1)];
        for (int i = 0; i < shingles.length; i++) {
            long shingle = 0;
            for (int k = i; k < i + WORDS; k++) {
                shingle = shingle * BASE + hashes[k];
            }
            shingles[i] = Hashes.mixed(shingle) ^ Long.MIN_VALUE;
        }
        return distinct(shingles);
    }

    /** Sorted with the highest bit turned, which is the unsigned order once it is turned back. */
    private static long[] distinct(long[] turned) {
        Arrays.sort(turned);
        int count = 0;
        for (int i = 0; i < turned.length; i++) {
            if (i == 0 || turned[i] != turned[i - 1]) {
                turned[count++] = turned[i];
            }
        }
        long[] distinct = Arrays.copyOf(turned, count);
        for (int i = 0; i < count; i++) {
            distinct[i] ^= Long.MIN_VALUE;
        }
        return distinct;
    }
}
