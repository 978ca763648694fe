package io.tidings.query.page;

import io.tidings.query.service.Highlights.Highlight;
import io.tidings.query.service.Highlights.Mark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of a text.
 *
 * @param marked whether it is what somebody looks for
 */
record Piece(String text, boolean marked) {

    /** The text of a highlight, cut at its marks. */
    static List<Piece> of(Highlight highlight) {
        return of(highlight.text(), highlight.marks());
    }

    static List<Piece> of(String text, List<Mark> marks) {
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
