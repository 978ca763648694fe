package io.tidings.query.diff;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which elements of two lists are the same. The shortest difference where that is quick to find; else what occurs once in
 * both lists holds them together, and what lies between is compared for itself. The work is bounded, whatever the lists are:
 * what would take longer counts as changed, as a whole.
 */
final class Alignment {

    private final List<String> from;
    private final List<String> to;
    private final List<Gap> gaps = new ArrayList<>();
    private final Effort effort;
    private boolean coarse;

    private Alignment(List<String> from, List<String> to, Effort effort) {
        this.from = from;
        this.to = to;
        this.effort = effort;
    }

    /** What may still be spent on the search for shortest differences, over all alignments of one comparison. */
    static final class Effort {

        private long steps = 20_000_000;

        boolean spend(long wanted) {
            boolean enough = wanted <= steps;
            steps -= enough ? wanted : 0;
            return enough;
        }
    }

    /** Elements of both lists that are not the same: from each start up to, and not with, each end. */
    record Gap(int fromStart, int fromEnd, int toStart, int toEnd) {

        boolean isEmpty() {
            return fromStart == fromEnd && toStart == toEnd;
        }

        long size() {
            return (long) (fromEnd - fromStart) + (toEnd - toStart);
        }
    }

    static Alignment of(List<String> from, List<String> to, Effort effort) {
        Alignment alignment = new Alignment(from, to, effort);
        alignment.align(new Gap(0, from.size(), 0, to.size()));
        return alignment;
    }

    /** What differs, in order; all between is the same. */
    List<Gap> gaps() {
        return gaps;
    }

    /** Whether something counts as changed only because looking closer would take too long. */
    boolean coarse() {
        return coarse;
    }

    private void align(Gap whole) {
        Gap gap = trimmed(whole);
        if (gap.fromStart() == gap.fromEnd() || gap.toStart() == gap.toEnd()) {
            add(gap);
        } else if (effort.spend(gap.size() * gap.size())) {
            shortest(gap);
        } else {
            between(gap);
        }
    }

    private Gap trimmed(Gap gap) {
        int fromStart = gap.fromStart();
        int toStart = gap.toStart();
        int fromEnd = gap.fromEnd();
        int toEnd = gap.toEnd();
        while (fromStart < fromEnd && toStart < toEnd && from.get(fromStart).equals(to.get(toStart))) {
            fromStart++;
            toStart++;
        }
        while (fromStart < fromEnd && toStart < toEnd && from.get(fromEnd - 1).equals(to.get(toEnd - 1))) {
            fromEnd--;
            toEnd--;
        }
        return new Gap(fromStart, fromEnd, toStart, toEnd);
    }

    private void shortest(Gap gap) {
        List<Change> changes = new MyersDiffWithLinearSpace<String>()
                .computeDiff(
                        from.subList(gap.fromStart(), gap.fromEnd()), to.subList(gap.toStart(), gap.toEnd()), null);
        changes.stream()
                .sorted((a, b) -> a.startOriginal != b.startOriginal
                        ? Integer.compare(a.startOriginal, b.startOriginal)
                        : Integer.compare(a.startRevised, b.startRevised))
                .forEach(change -> add(new Gap(
                        gap.fromStart() + change.startOriginal,
                        gap.fromStart() + change.endOriginal,
                        gap.toStart() + change.startRevised,
                        gap.toStart() + change.endRevised)));
    }

    /** Splits at what occurs once in both and keeps its order. */
    private void between(Gap gap) {
        List<int[]> anchors = inOrder(onceInBoth(gap));
        if (anchors.isEmpty()) {
            coarse = true;
            add(gap);
            return;
        }
        int fromStart = gap.fromStart();
        int toStart = gap.toStart();
        for (int[] anchor : anchors) {
            align(new Gap(fromStart, anchor[0], toStart, anchor[1]));
            fromStart = anchor[0] + 1;
            toStart = anchor[1] + 1;
        }
        align(new Gap(fromStart, gap.fromEnd(), toStart, gap.toEnd()));
    }

    private List<int[]> onceInBoth(Gap gap) {
        Map<String, Integer> there = places(to, gap.toStart(), gap.toEnd());
        Map<String, Integer> here = places(from, gap.fromStart(), gap.fromEnd());
        List<int[]> pairs = new ArrayList<>();
        for (int i = gap.fromStart(); i < gap.fromEnd(); i++) {
            String element = from.get(i);
            int place = there.getOrDefault(element, -1);
            if (place >= 0 && here.get(element) == i) {
                pairs.add(new int[] {i, place});
            }
        }
        return pairs;
    }

    /** Where each element is, -1 where it is more than once. */
    private static Map<String, Integer> places(List<String> elements, int start, int end) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = start; i < end; i++) {
            places.merge(elements.get(i), i, (one, other) -> -1);
        }
        return places;
    }

    /** The longest run of pairs that rises in both lists. */
    private static List<int[]> inOrder(List<int[]> pairs) {
        int[] ends = new int[pairs.size()];
        int[] before = new int[pairs.size()];
        int length = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int at = placeFor(pairs, ends, length, pairs.get(i)[1]);
            before[i] = at == 0 ? -1 : ends[at - 1];
            ends[at] = i;
            length = Math.max(length, at + 1);
        }
        int[][] run = new int[length][];
        for (int i = length - 1, pair = length == 0 ? -1 : ends[length - 1]; i >= 0; i--) {
            run[i] = pairs.get(pair);
            pair = before[pair];
        }
        return Arrays.asList(run);
    }

    private static int placeFor(List<int[]> pairs, int[] ends, int length, int value) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pairs.get(ends[middle])[1] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Neighbours become one. */
    private void add(Gap gap) {
        if (gap.isEmpty()) {
            return;
        }
        Gap last = gaps.isEmpty() ? null : gaps.getLast();
        if (last != null && last.fromEnd() == gap.fromStart() && last.toEnd() == gap.toStart()) {
            gaps.set(gaps.size() - 1, new Gap(last.fromStart(), gap.fromEnd(), last.toStart(), gap.toEnd()));
        } else {
            gaps.add(gap);
        }
    }
}
