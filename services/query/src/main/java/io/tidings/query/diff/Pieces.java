package io.tidings.query.diff;

import java.util.ArrayList;
import java.util.List;

/**
 * A text in pieces, without anything left out.
 *
 * @param texts the pieces
 * @param starts where each begins, and behind the last one the end of the text
 */
record Pieces(List<String> texts, List<Integer> starts) {

    /** Paragraphs, each with its line break. */
    static Pieces paragraphs(String text) {
        return cut(text, (before, next) -> before == '\n');
    }

    /** Words, and between them spaces and single marks. */
    static Pieces words(String text) {
        return cut(text, (before, next) -> !inOneWord(before, next));
    }

    /** Whether a piece ends between two characters. */
    private interface Cut {
        boolean between(char before, char next);
    }

    private static Pieces cut(String text, Cut cut) {
        List<String> texts = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || cut.between(text.charAt(i - 1), text.charAt(i))) {
                texts.add(text.substring(start, i));
                starts.add(start);
                start = i;
            }
        }
        starts.add(text.length());
        return new Pieces(texts, starts);
    }

    /** Figures keep their marks: £4.5m and 1,000 are one word each. Halves of a character stay together. */
    private static boolean inOneWord(char before, char next) {
        if (Character.isLowSurrogate(next) || (blank(before) && blank(next))) {
            return true;
        }
        return part(before) && part(next);
    }

    private static boolean part(char c) {
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || "£$€%.,'’-".indexOf(c) >= 0;
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c);
    }
}
