package io.tidings.text;

import java.util.List;
import java.util.Set;

/**
 * Decides whether a line break was made by the width of a page or by a writer.
 *
 * <p>A text counts as wrapped when several of its lines stop in the middle of a sentence and the next goes on in lower
 * case; the longest such lines tell the width. There, a line that ends a sentence although the next word would have fitted
 * ends its paragraph.
 */
final class LineJoiner {

    private static final int WIDEST = 160;
    private static final int ENOUGH_WRAPS = 2;
    private static final Set<String> OPENERS = Set.of(
            "the",
            "a",
            "an",
            "this",
            "these",
            "that",
            "those",
            "in",
            "on",
            "at",
            "as",
            "we",
            "it",
            "he",
            "she",
            "they",
            "i",
            "our",
            "for",
            "with",
            "since",
            "under",
            "to",
            "by",
            "from",
            "ahead",
            "following",
            "today");
    private static final Set<String> OPEN_ENDS = Set.of(
            "of", "the", "and", "to", "for", "in", "a", "an", "with", "on", "by", "or", "from", "at", "as", "that",
            "is", "are", "will", "be", "&", "its", "their", "our");

    private final String folded;
    private final int width;
    private final boolean wrapped;

    LineJoiner(String folded, List<Line> lines) {
        this.folded = folded;
        int[] widths = new int[lines.size()];
        int wraps = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (breaksInside(lines.get(i), lines.get(i + 1))) {
                widths[wraps++] = lines.get(i).length();
            }
        }
        java.util.Arrays.sort(widths, 0, wraps);
        this.wrapped = wraps >= ENOUGH_WRAPS;
        this.width = wraps == 0 ? 0 : widths[(wraps - 1) * 19 / 20];
    }

    /** Whether {@code next} goes on where {@code line} stops; neither is blank or a new item. */
    boolean continues(Line line, Line next) {
        if (line.length() > WIDEST) {
            return breaksInside(line, next);
        }
        if (endsSentence(line)) {
            return wrapped && isFull(line, next) && folded.charAt(next.start()) != '"';
        }
        if (startsLower(next) || isTornSum(line, next)) {
            return true;
        }
        if (!wrapped) {
            return false;
        }
        return isFull(line, next) || isFragment(line, next);
    }

    private boolean breaksInside(Line line, Line next) {
        return !line.isBlank() && !next.isBlank() && !endsSentence(line) && startsLower(next) && !isMarker(line);
    }

    private boolean isMarker(Line line) {
        return Marker.textAfter(folded, line.start(), line.end()) == line.end();
    }

    private boolean startsLower(Line line) {
        return Character.isLowerCase(folded.codePointAt(line.start()))
                && Marker.textAfter(folded, line.start(), line.end()) == line.start();
    }

    /** A currency sign at the end of a line and its figure on the next. */
    private boolean isTornSum(Line line, Line next) {
        return "£€$¥₹".indexOf(folded.charAt(line.end() - 1)) >= 0 && Character.isDigit(folded.charAt(next.start()));
    }

    private boolean endsSentence(Line line) {
        int last = line.end() - 1;
        while (last > line.start() && "\"')]".indexOf(folded.charAt(last)) >= 0) {
            last--;
        }
        return ".!?:".indexOf(folded.charAt(last)) >= 0;
    }

    private boolean isFull(Line line, Line next) {
        int word = next.start();
        while (word < next.end() && folded.charAt(word) != ' ') {
            word++;
        }
        return line.length() + 1 + word - next.start() > width;
    }

    private boolean isFragment(Line line, Line next) {
        if (OPENERS.contains(lower(next.start(), wordEnd(next)))) {
            return false;
        }
        return startsLower(line) || folded.charAt(line.end() - 1) == ',' || OPEN_ENDS.contains(lastWord(line));
    }

    private int wordEnd(Line line) {
        int space = folded.indexOf(' ', line.start());
        return space < 0 ? line.end() : Math.min(space, line.end());
    }

    private String lastWord(Line line) {
        int from = Math.max(line.start(), folded.lastIndexOf(' ', line.end() - 1) + 1);
        return lower(from, line.end());
    }

    private String lower(int from, int to) {
        return folded.substring(from, to).toLowerCase(java.util.Locale.ROOT);
    }
}
