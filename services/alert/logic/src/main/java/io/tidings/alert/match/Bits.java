package io.tidings.alert.match;

/** A set of key numbers below a limit; what lies beyond is not kept, since nobody asks for it. */
final class Bits {

    private final long[] words;
    private final int limit;

    Bits(int limit) {
        this.words = new long[(limit >> 6) + 1];
        this.limit = limit;
    }

    boolean has(int key) {
        return (words[key >> 6] & (1L << key)) != 0;
    }

    /** Whether it was not there. */
    boolean add(int key) {
        if (key >= limit || has(key)) {
            return false;
        }
        words[key >> 6] |= 1L << key;
        return true;
    }

    void clear(int key) {
        words[key >> 6] &= ~(1L << key);
    }

    /** Adds all from the first to before the last. */
    void set(int from, int until) {
        for (int key = from; key < until; key++) {
            words[key >> 6] |= 1L << key;
        }
    }

    /** Takes away all below. */
    void clearBelow(int until) {
        java.util.Arrays.fill(words, 0, until >> 6, 0);
        words[until >> 6] &= -1L << until;
    }

    /** Adds all of another set below a number. */
    void addBelow(int until, Bits other) {
        for (int word = 0; word <= until >> 6; word++) {
            words[word] |= other.words[word];
        }
    }
}
