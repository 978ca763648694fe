package io.tidings.ingest.copies;

/**
 * How alike two texts are.
 *
 * @param jaccard share of the shingles of both that are in both
 * @param contained share of the later text's shingles that are in the earlier one
 * @param containing share of the earlier text's shingles that are in the later one
 * @param facts what their facts say
 * @param caseless whether names cannot be told in one of them
 * @param days how many days lie between their publication
 */
record Likeness(double jaccard, double contained, double containing, FactMatch facts, boolean caseless, long days) {

    /** With the same facts in the same places, this much of the wording is enough. */
    static final double ALIKE = 0.6;

    static final double WHOLLY = 0.85;

    /** A later text that brings nothing new may be this small a part of the earlier one. */
    static final double SMALLEST_PART = 0.3;

    /** A later text that adds to the earlier one may at most double it. */
    static final double LARGEST_ADDITION = 0.5;

    /** Where names cannot be told, a place may be exchanged in few words: then nothing may be exchanged. */
    static final double WORD_FOR_WORD = 0.97;

    /** What is said again later than this is said anew, as every year on the day of something. */
    static final int MOST_DAYS = 60;

    static Likeness of(TextSketch earlier, TextSketch later) {
        long reach = Math.min(unsigned(earlier.reach()), unsigned(later.reach()));
        int ofOne = upTo(earlier.sample(), reach);
        int ofTwo = upTo(later.sample(), reach);
        int shared = shared(earlier.sample(), later.sample());
        return new Likeness(
                (double) shared / Math.max(1, ofOne + ofTwo - shared),
                (double) shared / Math.max(1, ofTwo),
                (double) shared / Math.max(1, ofOne),
                FactMatch.of(earlier, later),
                earlier.caseless() || later.caseless(),
                earlier.daysFrom(later));
    }

    /** What is in both samples lies within the reach of both. */
    private static int shared(int[] one, int[] two) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < one.length && j < two.length) {
            int order = Integer.compareUnsigned(one[i], two[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared;
    }

    private static int upTo(int[] sample, long reach) {
        int count = sample.length;
        while (count > 0 && unsigned(sample[count - 1]) > reach) {
            count--;
        }
        return count;
    }

    private static long unsigned(int hash) {
        return hash & 0xffffffffL;
    }

    /** Whether the wording alone makes the later text a copy. */
    boolean sameWording() {
        double whole = caseless ? WORD_FOR_WORD : WHOLLY;
        boolean alike = !caseless && jaccard >= ALIKE;
        boolean part = contained >= whole && containing >= SMALLEST_PART;
        boolean addition = containing >= whole && contained >= LARGEST_ADDITION;
        return alike || part || addition;
    }

    /** Whether the later text is a copy of the earlier one. */
    boolean isCopy() {
        return sameWording() && facts.agree() && days <= MOST_DAYS;
    }

    /** For choosing among several. */
    double strength() {
        return jaccard + Math.max(contained, containing);
    }
}
