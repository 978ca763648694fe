package io.tidings.document.parser;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How much of the words of one text is in another. */
final class WordScore {

    private WordScore() {}

    /** F1 over words with how often each stands there; 1 when both have the same. */
    static double f1(String expected, String found) {
        Map<String, Integer> left = new HashMap<>();
        List<String> wanted = words(expected);
        wanted.forEach(word -> left.merge(word, 1, Integer::sum));
        List<String> there = words(found);
        long same = there.stream()
                .filter(word -> left.merge(word, -1, Integer::sum) >= 0)
                .count();
        return same == 0 ? 0 : 2.0 * same / (wanted.size() + there.size());
    }

    static List<String> words(String text) {
        return List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}%£$€.,-]+")).stream()
                .map(word -> word.replaceAll("^[.,-]+|[.,-]+$", ""))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
