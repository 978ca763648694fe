package io.tidings.ingest.copies;

/**
 * A word as it is compared.
 *
 * @param text in lower case, spelled in one way; numbers without grouping
 * @param kind what it stands for
 * @param hash of the text
 */
record Word(String text, Kind kind, long hash) {

    private static final int NUMBER = 1 << 31;
    private static final int LETTER_BITS = 15;
    private static final int FEWEST_LETTERS = 4;
    private static final int LETTERS_OF_A_SLIP = 2;

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

    /** A fact in 32 bits: whether it is a number, for names which letters occur in it, and a hash. */
    int fact() {
        return kind == Kind.NUMBER ? NUMBER | (int) (hash >>> 33) : letters() << 16 | (int) (hash >>> 48);
    }

    private int letters() {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters |= 1 << text.charAt(i) % LETTER_BITS;
        }
        return letters;
    }

    static boolean isNumber(int fact) {
        return fact < 0;
    }

    /** Whether two names differ by no more than a slip of the pen or an ending. */
    static boolean alike(int name, int other) {
        int one = name >>> 16;
        int two = other >>> 16;
        return Math.min(Integer.bitCount(one), Integer.bitCount(two)) >= FEWEST_LETTERS
                && Integer.bitCount(one ^ two) <= LETTERS_OF_A_SLIP;
    }
}
