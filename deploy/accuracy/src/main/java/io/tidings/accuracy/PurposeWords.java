package io.tidings.accuracy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How much of what a person said a sum is for stands in what was read: their words that carry meaning, in any order. */
final class PurposeWords {

    /** From this on two purposes are much alike. */
    static final double MUCH = 0.3;

    private static final Set<String> SMALL = Set.of(
            "a", "an", "the", "of", "for", "and", "or", "in", "on", "to", "at", "by", "with", "from", "into", "its",
            "their", "s", "our", "this", "that", "as", "new", "across", "through", "under");

    private PurposeWords() {}

    /** The share of words in common, as F1 from 0 to 1; 0 where one says nothing. */
    static double alike(@Nullable String gold, @Nullable String found) {
        Set<String> wanted = of(gold);
        Set<String> read = of(found);
        Set<String> both = new HashSet<>(wanted);
        both.retainAll(read);
        return both.isEmpty() ? 0 : 2.0 * both.size() / (wanted.size() + read.size());
    }

    /** The words that carry meaning, in lower case and without a final s. */
    static Set<String> of(@Nullable String purpose) {
        return purpose == null
                ? Set.of()
                : Arrays.stream(purpose.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                        .filter(word -> !word.isEmpty() && !SMALL.contains(word))
                        .map(word ->
                                word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word)
                        .collect(Collectors.toSet());
    }
}
