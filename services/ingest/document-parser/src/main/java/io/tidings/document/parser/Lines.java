package io.tidings.document.parser;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes lines of the fragments of a column. */
final class Lines {

    /** Between two cells there is at least this much space, in heights of letters. */
    private static final double CELL_GAP = 1.6;

    private static final double SAME_EDGE = 4;

    private Lines() {}

    static List<TextLine> of(List<Fragment> column, int page, int number) {
        List<List<Fragment>> lines = new ArrayList<>();
        for (Fragment fragment : column) {
            if (!lines.isEmpty() && lines.getLast().getFirst().sameBaseline(fragment)) {
                lines.getLast().add(fragment);
            } else {
                lines.add(new ArrayList<>(List.of(fragment)));
            }
        }
        List<List<Fragment>> cells = lines.stream().map(Lines::cells).toList();
        List<TextLine> made = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            made.add(new TextLine(inTable(cells, i) ? cells.get(i) : List.of(joined(cells.get(i))), page, number));
        }
        return made;
    }

    private static List<Fragment> cells(List<Fragment> line) {
        List<Fragment> cells = new ArrayList<>();
        line.sort(Comparator.comparingDouble(Fragment::x0));
        for (Fragment fragment : line) {
            Fragment last = cells.isEmpty() ? null : cells.getLast();
            if (last != null && (fragment.x0() - last.x1() < CELL_GAP * last.size() || Bullets.isMark(last.text()))) {
                cells.set(cells.size() - 1, last.and(fragment));
            } else {
                cells.add(fragment);
            }
        }
        return cells;
    }

    private static Fragment joined(List<Fragment> cells) {
        Fragment all = cells.getFirst();
        for (Fragment cell : cells.subList(1, cells.size())) {
            all = all.and(cell);
        }
        return all;
    }

    /** A row has cells, and the row above or below has one that begins or ends where one of its own does. */
    private static boolean inTable(List<List<Fragment>> lines, int at) {
        List<Fragment> cells = lines.get(at);
        return cells.size() > 1
                && ((at > 0 && aligned(cells, lines.get(at - 1)))
                        || (at + 1 < lines.size() && aligned(cells, lines.get(at + 1))));
    }

    private static boolean aligned(List<Fragment> cells, List<Fragment> others) {
        return others.size() > 1
                && cells.subList(1, cells.size()).stream()
                        .anyMatch(cell -> others.subList(1, others.size()).stream()
                                .anyMatch(other -> Math.abs(cell.x0() - other.x0()) < SAME_EDGE
                                        || Math.abs(cell.x1() - other.x1()) < SAME_EDGE));
    }
}
