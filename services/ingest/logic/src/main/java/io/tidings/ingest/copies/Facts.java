package io.tidings.ingest.copies;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Which figures and names a text gives, and where: each with the two plain words before and behind it. Variants of one
 * template have other facts in the same places; a reprint has the same.
 *
 * <p>A fact is 63 bits: the hash of its place in front, {@link Word#fact()} behind. Of a long text the facts with the
 * lowest places are kept, so that two texts keep the same ones.
 */
final class Facts {

    static final int MOST = 120;
    private static final int MOST_IN_TITLE = 16;
    private static final int NEIGHBOURS = 2;
    private static final int PLACE_BITS = Long.SIZE - 1 - Word.FACT_BITS;

    /** The place of what stands in the headline, lowest of all. */
    static final int TITLE = 0;

    private Facts() {}

    static long[] of(WordReader.Words words) {
        LongStream title = words.title().stream()
                .filter(Word::isFact)
                .mapToLong(word -> fact(TITLE, word))
                .distinct()
                .limit(MOST_IN_TITLE);
        long[] all = LongStream.concat(title, inBody(words.body()))
                .sorted()
                .distinct()
                .toArray();
        return Arrays.copyOf(all, whole(all));
    }

    /** How many facts are kept: a place has all of its facts or none, else it would look as if one had been exchanged. */
    private static int whole(long[] all) {
        int count = Math.min(all.length, MOST);
        while (count > 0 && count < all.length && place(all[count]) == place(all[count - 1])) {
            count--;
        }
        return count;
    }

    private static LongStream inBody(List<Word> words) {
        long[] before = neighbours(words, 1);
        long[] behind = neighbours(words, -1);
        return IntStream.range(0, words.size())
                .filter(i -> words.get(i).isFact())
                .mapToLong(i -> {
                    Word word = words.get(i);
                    long place = Hashes.joined(before[i], behind[i] + (word.kind() == Word.Kind.NUMBER ? 1 : 0));
                    return fact(Math.max(1, (int) (place >>> (Long.SIZE - PLACE_BITS))), word);
                });
    }

    /** Not negative, so that the order of facts is the order of places. */
    private static long fact(int place, Word word) {
        return ((long) place << Word.FACT_BITS) | word.fact();
    }

    static int place(long fact) {
        return (int) (fact >>> Word.FACT_BITS);
    }

    /** What {@link Word#fact()} gave. */
    static long word(long fact) {
        return fact & ((1L << Word.FACT_BITS) - 1);
    }

    /** For each word the two plain words before it in this direction, whatever facts lie between. */
    private static long[] neighbours(List<Word> words, int step) {
        long[] neighbours = new long[words.size()];
        long[] last = new long[NEIGHBOURS];
        for (int i = step > 0 ? 0 : words.size() - 1; i >= 0 && i < words.size(); i += step) {
            neighbours[i] = Hashes.joined(last[0], last[1]);
            Word word = words.get(i);
            if (!word.isFact()) {
                last[1] = last[0];
                last[0] = word.hash();
            }
        }
        return neighbours;
    }
}
