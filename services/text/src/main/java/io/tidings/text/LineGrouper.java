package io.tidings.text;

import io.tidings.text.Block.Kind;
import java.util.ArrayList;
import java.util.List;

/** Puts lines together to paragraphs, items of lists and rows of tables. */
final class LineGrouper {

    private final String folded;
    private final LineJoiner joiner;
    private final List<Draft> drafts = new ArrayList<>();
    private Kind kind = Kind.PARAGRAPH;
    private int start = -1;
    private int end = -1;
    private Line last = new Line(0, 0, false);

    LineGrouper(String folded, List<Line> lines) {
        this.folded = folded;
        this.joiner = new LineJoiner(folded, lines);
        lines.forEach(this::take);
        close();
    }

    List<Draft> drafts() {
        return drafts;
    }

    private void take(Line line) {
        if (line.isBlank()) {
            if (start != end) {
                close();
            }
            return;
        }
        int text = Marker.textAfter(folded, line.start(), line.end());
        if (text > line.start()) {
            open(Kind.BULLET, text, line);
        } else if (line.cells()) {
            open(Kind.TABLE_ROW, text, line);
        } else if (isEmptyItem() || goesOn(line)) {
            extend(line);
        } else {
            open(Kind.PARAGRAPH, text, line);
        }
    }

    /** A marker stood alone on its line; its text comes now. */
    private boolean isEmptyItem() {
        return start >= 0 && start == end;
    }

    private boolean goesOn(Line line) {
        return start >= 0 && kind != Kind.TABLE_ROW && joiner.continues(last, line);
    }

    private void open(Kind opened, int text, Line line) {
        close();
        kind = opened;
        start = text;
        end = line.end();
        last = line;
    }

    private void extend(Line line) {
        start = start == end ? line.start() : start;
        end = line.end();
        last = line;
    }

    private void close() {
        if (start >= 0 && start < end) {
            drafts.add(Heading.orSame(folded, new Draft(kind, start, end)));
        }
        start = -1;
        end = -1;
    }
}
