package io.tidings.document.parser;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Puts the fragments of a page into reading order: where two columns of text stand beside each other, all of the left one
 * comes before the right one. Cells of a table are no columns: they do not fill their width.
 */
final class Columns {

    private static final int FEWEST = 4;
    private static final int SHORTEST_LETTERS = 16;
    private static final double GUTTER = 6;
    private static final double FILLED = 0.4;
    private static final int DEEPEST = 6;
    private static final int MOST_COLUMNS = 4;
    private static final int MOST_FRAGMENTS = 4_000;
    private static final double SAME_EDGE = 3;

    private static final Comparator<Fragment> DOWNWARDS =
            Comparator.comparingDouble(Fragment::y).thenComparingDouble(Fragment::x0);

    private Columns() {}

    /** A part of the page that is crossed by no line: what is above, left, right and below of a gutter. */
    private record Cut(List<Fragment> above, List<Fragment> left, List<Fragment> right, List<Fragment> below) {}

    /** Columns in reading order, each with its fragments from top to bottom. */
    static List<List<Fragment>> of(List<Fragment> page) {
        List<List<Fragment>> columns = new ArrayList<>();
        List<Fragment> sorted = page.stream().sorted(DOWNWARDS).toList();
        if (sorted.size() > MOST_FRAGMENTS) {
            columns.add(sorted);
        } else {
            split(sorted, columns, 0);
        }
        return columns;
    }

    private static void split(List<Fragment> part, List<List<Fragment>> columns, int depth) {
        if (part.isEmpty()) {
            return;
        }
        Optional<Cut> cut = depth < DEEPEST ? cut(part, depth) : Optional.empty();
        if (cut.isEmpty()) {
            columns.add(part);
            return;
        }
        split(cut.get().above(), columns, depth + 1);
        split(cut.get().left(), columns, depth + 1);
        split(cut.get().right(), columns, depth + 1);
        split(cut.get().below(), columns, depth + 1);
    }

    private static Optional<Cut> cut(List<Fragment> part, int depth) {
        double left = part.stream().mapToDouble(Fragment::x0).min().orElse(0);
        double right = part.stream().mapToDouble(Fragment::x1).max().orElse(0);
        return edges(part, left + 0.15 * (right - left)).stream()
                .flatMap(edge -> cutAt(part, edge).stream())
                .filter(cut -> isText(cut, depth))
                .findFirst();
    }

    /** Where many fragments begin, the ones with most first. */
    private static List<Double> edges(List<Fragment> part, double from) {
        record Edge(double x, long count) {}
        List<Double> starts =
                part.stream().map(Fragment::x0).filter(x -> x > from).sorted().toList();
        List<Edge> edges = new ArrayList<>();
        int begin = 0;
        for (int i = 1; i <= starts.size(); i++) {
            if (i == starts.size() || starts.get(i) - starts.get(begin) > SAME_EDGE) {
                edges.add(new Edge(starts.get(begin), i - begin));
                begin = i;
            }
        }
        return edges.stream()
                .filter(edge -> edge.count() >= FEWEST)
                .sorted(Comparator.comparingLong(Edge::count).reversed())
                .limit(4)
                .map(Edge::x)
                .toList();
    }

    /** The longest run of lines none of which crosses the gutter left of this edge. */
    private static Optional<Cut> cutAt(List<Fragment> part, double edge) {
        double gutter = edge - GUTTER;
        int bestFrom = 0;
        int bestTo = 0;
        int from = 0;
        for (int i = 0; i <= part.size(); i++) {
            if (i == part.size() || crosses(part.get(i), gutter, edge)) {
                if (i - from > bestTo - bestFrom) {
                    bestFrom = from;
                    bestTo = i;
                }
                from = i + 1;
            }
        }
        List<Fragment> band = part.subList(bestFrom, bestTo);
        List<Fragment> left = band.stream().filter(f -> f.x1() <= edge).toList();
        List<Fragment> right = band.stream().filter(f -> f.x0() >= gutter).toList();
        if (left.size() < FEWEST || right.size() < FEWEST || left.size() + right.size() < band.size()) {
            return Optional.empty();
        }
        return Optional.of(new Cut(part.subList(0, bestFrom), left, right, part.subList(bestTo, part.size())));
    }

    private static boolean crosses(Fragment fragment, double gutter, double edge) {
        return fragment.x0() < gutter && fragment.x1() > edge - 1;
    }

    private static boolean isText(Cut cut, int depth) {
        return beside(cut.left(), cut.right()) && isText(cut.left(), depth) && isText(cut.right(), depth);
    }

    /** One column of text, or several. */
    private static boolean isText(List<Fragment> side, int depth) {
        return fills(side)
                || (depth < MOST_COLUMNS && cut(side, depth + MOST_COLUMNS / 2).isPresent());
    }

    private static boolean fills(List<Fragment> side) {
        double left = side.stream().mapToDouble(Fragment::x0).min().orElse(0);
        double right = side.stream().mapToDouble(Fragment::x1).max().orElse(0);
        double width = right - left;
        long filled = side.stream()
                .filter(f -> f.width() >= 0.7 * width)
                .filter(f -> f.text().length() >= SHORTEST_LETTERS)
                .count();
        return filled >= FEWEST - 1 && filled >= FILLED * side.size();
    }

    private static boolean beside(List<Fragment> left, List<Fragment> right) {
        double top = Math.max(left.getFirst().y(), right.getFirst().y());
        double bottom = Math.min(left.getLast().y(), right.getLast().y());
        double shorter = Math.min(
                left.getLast().y() - left.getFirst().y(),
                right.getLast().y() - right.getFirst().y());
        return bottom - top >= 0.5 * shorter;
    }
}
