package io.tidings.page;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The runs of one to four words of a text, so that other texts are looked for in it in time that grows with them alone. */
final class WordRuns {

    private static final int LONGEST = 4;

    private final Set<List<String>> runs = new HashSet<>();
    private final int words;

    WordRuns(String text) {
        List<String> all = words(text);
        this.words = all.size();
        for (int i = 0; i < all.size(); i++) {
            addFrom(all, i);
        }
    }

    private void addFrom(List<String> all, int i) {
        for (int length = 1; length <= LONGEST && i + length <= all.size(); length++) {
            runs.add(List.copyOf(all.subList(i, i + length)));
        }
    }

    int words() {
        return words;
    }

    /** Whether every run of a text is in it. */
    boolean contains(String text) {
        List<String> sought = words(text);
        int length = Math.min(LONGEST, sought.size());
        for (int i = 0; i + length <= sought.size(); i++) {
            if (!runs.contains(sought.subList(i, i + length))) {
                return false;
            }
        }
        return length > 0;
    }

    private static List<String> words(String text) {
        String plain = PlainWords.words(text);
        return plain.isEmpty() ? List.of() : List.of(plain.split(" ", -1));
    }
}
