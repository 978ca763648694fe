package io.tidings.ingest.copies;

/**
 * A word as it is compared.
 *
 * @param text in lower case, spelled in one way; numbers without grouping
 * @param kind what it stands for
 * @param hash of the text
 */
record Word(String text, Kind kind, long hash) {

    private static final int LETTERS = 26;
    private static final int HASH_BITS = 13;
    private static final long NUMBER = 1L << (LETTERS + HASH_BITS);
    private static final int FEWEST_LETTERS = 4;
    private static final int LETTERS_OF_A_SLIP = 2;

    /** How long a fact is. */
    static final int FACT_BITS = LETTERS + HASH_BITS + 1;

    /** What a word stands for. */
    enum Kind {
        /** A word of the language, which a template repeats. */
        PLAIN,
        /** A name of somebody or something, a month included. */
        NAME,
        /** A figure. */
        NUMBER
    }

    Word(String text, Kind kind) {
        this(text, kind, Hashes.of(text));
    }

    boolean isFact() {
        return kind != Kind.PLAIN;
    }

    /** A fact in 40 bits: whether it is a number, for names which letters occur in it, and a hash. */
    long fact() {
        return kind == Kind.NUMBER
                ? NUMBER | (hash & (NUMBER - 1))
                : ((long) letters() << HASH_BITS) | (hash >>> (Long.SIZE - HASH_BITS));
    }

    private int letters() {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters |= 1 << ((text.charAt(i) - 'a') & 0xffff) % LETTERS;
        }
        return letters;
    }

    static boolean isNumber(long fact) {
        return (fact & NUMBER) != 0;
    }

    /** Whether two names differ by no more than a slip of the pen or an ending. */
    static boolean alike(long name, long other) {
        long one = name >>> HASH_BITS;
        long two = other >>> HASH_BITS;
        return Math.min(Long.bitCount(one), Long.bitCount(two)) >= FEWEST_LETTERS
                && Long.bitCount(one ^ two) <= LETTERS_OF_A_SLIP;
    }
}
