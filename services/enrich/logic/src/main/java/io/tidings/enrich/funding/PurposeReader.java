package io.tidings.enrich.funding;

import io.tidings.enrich.passage.Passage;
import io.tidings.enrich.passage.Unit;
import io.tidings.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes from a sum's segment the few words that say what it is for. */
final class PurposeReader {

    private static final int MOST_WORDS = 12;
    private static final Set<String> OPENERS = Set.of("for", "to", "towards", "toward");
    private static final Set<String> SECOND = Set.of("in", "into", "across");
    private static final Set<String> CLOSERS = Set.of(
            ",",
            ";",
            ":",
            ".",
            "(",
            ")",
            "which",
            "that",
            "while",
            "who",
            "over",
            "including",
            "–",
            "¤",
            "as",
            "where");
    private static final Set<String> NO_PURPOSE = Set.of("be", "date", "the", "a", "an", "help", "support");

    private final Passage passage;

    PurposeReader(Passage passage) {
        this.passage = passage;
    }

    /** The purpose in the text's own words; null when the segment says none. */
    @Nullable String read(int sum, Segment segment) {
        int from = opener(sum + 1, segment.to(), OPENERS);
        from = from < 0 ? opener(sum + 1, segment.to(), SECOND) : from;
        if (from > 0) {
            return text(from, closer(from, segment.to()));
        }
        if (sum + 1 < segment.to() && isWord(sum + 1)) {
            return text(sum + 1, closer(sum + 1, segment.to()));
        }
        return null;
    }

    private int opener(int from, int to, Set<String> words) {
        List<Unit> units = passage.units();
        for (int i = from; i + 1 < to; i++) {
            if (words.contains(units.get(i).key()) && isWord(i + 1)) {
                return i + 1;
            }
        }
        return -1;
    }

    private int closer(int from, int to) {
        List<Unit> units = passage.units();
        int end = from;
        while (end < to
                && end - from < MOST_WORDS
                && !CLOSERS.contains(units.get(end).key())) {
            end++;
        }
        return Math.max(end, from + 1);
    }

    private boolean isWord(int unit) {
        String key = passage.units().get(unit).key();
        return Character.isLetterOrDigit(key.charAt(0)) || key.charAt(0) == '@';
    }

    private @Nullable String text(int from, int to) {
        int last = to;
        while (last > from + 1 && trails(last - 1)) {
            last--;
        }
        StringBuilder text = new StringBuilder();
        int end = -1;
        for (Token token : passage.tokens()
                .subList(
                        passage.units().get(from).from(),
                        passage.units().get(last - 1).to())) {
            text.append(end >= 0 && token.start() > end ? " " : "").append(token.text());
            end = token.end();
        }
        return text.length() < 3 ? null : text.toString();
    }

    private boolean trails(int unit) {
        return !isWord(unit) || NO_PURPOSE.contains(passage.units().get(unit).key());
    }
}
