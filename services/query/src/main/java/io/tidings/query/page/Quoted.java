package io.tidings.query.page;

import io.tidings.query.service.Highlights.Highlight;
import io.tidings.query.service.Highlights.Mark;
import io.tidings.site.Piece;
import java.util.List;

/** Words of an announcement, cut at what is marked in them. */
final class Quoted {

    private Quoted() {}

    static List<Piece> of(Highlight highlight) {
        return of(highlight.text(), highlight.marks());
    }

    static List<Piece> of(String text, List<Mark> marks) {
        return Piece.of(
                text,
                marks.stream()
                        .map(mark -> new Piece.Mark(mark.start(), mark.end()))
                        .toList());
    }

    static List<List<Piece>> all(List<Highlight> highlights) {
        return highlights.stream().map(Quoted::of).toList();
    }
}
