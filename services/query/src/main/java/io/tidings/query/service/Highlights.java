package io.tidings.query.service;

import io.tidings.contracts.Content;
import io.tidings.contracts.Span;
import java.util.ArrayList;
import java.util.List;

/** The places of a text where the words of a query stand, with a little text around them. */
public final class Highlights {

    private static final int MOST = 3;
    private static final int AROUND = 90;

    private Highlights() {}

    /**
     * A stretch of the stored text.
     *
     * @param part which text
     * @param start its offset there
     * @param end offset after it
     * @param text what stands there
     * @param marks the words that were searched for
     */
    public record Highlight(Span.Part part, int start, int end, String text, List<Mark> marks) {}

    /**
     * A word that was searched for.
     *
     * @param start offset in the stretch's text
     * @param end offset after it
     */
    public record Mark(int start, int end) {}

    /** At most three stretches: the title first, then the body in order. */
    public static List<Highlight> of(Content content, List<Span> words) {
        List<Highlight> highlights = new ArrayList<>();
        for (Span word : words) {
            Highlight last = highlights.isEmpty() ? null : highlights.getLast();
            if (last != null && last.part() == word.part() && word.end() <= last.end()) {
                highlights.set(highlights.size() - 1, marked(last, word));
            } else if (highlights.size() < MOST) {
                highlights.add(marked(around(content, word), word));
            } else {
                break;
            }
        }
        return List.copyOf(highlights);
    }

    private static Highlight around(Content content, Span word) {
        String text = content.text(word.part());
        int start = startOfWord(text, Math.max(0, word.start() - AROUND), word.start());
        int end = endOfWord(text, word.end(), Math.min(text.length(), word.end() + AROUND));
        return new Highlight(word.part(), start, end, text.substring(start, end), List.of());
    }

    /** With one more word marked. */
    static Highlight marked(Highlight highlight, Span word) {
        List<Mark> marks = new ArrayList<>(highlight.marks());
        marks.add(new Mark(word.start() - highlight.start(), word.end() - highlight.start()));
        return new Highlight(highlight.part(), highlight.start(), highlight.end(), highlight.text(), marks);
    }

    private static int startOfWord(String text, int from, int to) {
        int start = from;
        while (start > 0 && start < to && !Character.isWhitespace(text.charAt(start - 1))) {
            start++;
        }
        return start;
    }

    private static int endOfWord(String text, int from, int to) {
        int end = to;
        while (end < text.length() && end > from && !Character.isWhitespace(text.charAt(end))) {
            end--;
        }
        return end;
    }
}
