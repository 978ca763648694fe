package io.tidings.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of a text.
 *
 * @param marked whether it is what somebody looks for
 */
public record Piece(String text, boolean marked) {

    /**
     * Where a text is marked.
     *
     * @param start offset in it
     * @param end offset after it
     */
    public record Mark(int start, int end) {}

    /** The text cut at its marks, which may overlap. */
    public static List<Piece> of(String text, List<Mark> marks) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Mark mark :
                marks.stream().sorted(Comparator.comparing(Mark::start)).toList()) {
            int from = Math.max(at, mark.start());
            int to = Math.min(text.length(), mark.end());
            if (from < to) {
                add(pieces, text.substring(at, from), false);
                add(pieces, text.substring(from, to), true);
                at = to;
            }
        }
        add(pieces, text.substring(at), false);
        return List.copyOf(pieces);
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked));
        }
    }
}
