package io.tidings.alert.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Puts a segment together from queries or from other segments. */
final class SegmentBuilder {

    private static final int ROW = 1 + Segment.WIDTH;

    private final Predicate<ActiveQuery> keep;
    private final List<ActiveQuery> queries = new ArrayList<>();
    private int[] numbers = {};
    private int[] rows = new int[16 * ROW];
    private int length;

    /** Leaves out queries that need not be kept. */
    SegmentBuilder(Predicate<ActiveQuery> keep) {
        this.keep = keep;
    }

    /** A query with its clauses. */
    void add(ActiveQuery query, List<Clause> clauses) {
        queries.add(query);
        for (Clause clause : clauses) {
            grow();
            rows[length++] = clause.key();
            rows[length++] = queries.size() - 1;
            for (int check = 0; check < Clause.CHECKS; check++) {
                rows[length++] = clause.check(check);
            }
        }
    }

    /** The queries of a segment, whose clauses follow. Gives the number to name it by. */
    int add(ActiveQuery[] more) {
        int first = numbers.length;
        numbers = Arrays.copyOf(numbers, first + more.length);
        for (int i = 0; i < more.length; i++) {
            numbers[first + i] = keep.test(more[i]) ? queries.size() : -1;
            if (numbers[first + i] >= 0) {
                queries.add(more[i]);
            }
        }
        return first;
    }

    /** A clause of a segment. */
    void add(int key, int first, int[] clauses, int at) {
        int query = numbers[first + clauses[at]];
        if (query < 0) {
            return;
        }
        grow();
        rows[length] = key;
        rows[length + 1] = query;
        System.arraycopy(clauses, at + 1, rows, length + 2, Clause.CHECKS);
        length += ROW;
    }

    private void grow() {
        if (length + ROW > rows.length) {
            rows = Arrays.copyOf(rows, 2 * rows.length);
        }
    }

    /**
     * The segment.
     *
     * @param limit every key is below
     */
    Segment build(int limit) {
        int[] ends = new int[limit + 1];
        for (int row = 0; row < length; row += ROW) {
            ends[rows[row] + 1]++;
        }
        int distinct = (int) Arrays.stream(ends).filter(count -> count > 0).count();
        int[] keys = new int[distinct];
        int[] starts = new int[distinct + 1];
        for (int key = 0, place = 0; key < limit; key++) {
            if (ends[key + 1] > 0) {
                keys[place++] = key;
                starts[place] = starts[place - 1] + ends[key + 1] * Segment.WIDTH;
            }
            ends[key + 1] += ends[key];
        }
        return new Segment(queries, keys, starts, sorted(ends));
    }

    /** The clauses in the order of their keys; takes the counts over. */
    private int[] sorted(int[] ends) {
        int[] clauses = new int[length / ROW * Segment.WIDTH];
        for (int row = 0; row < length; row += ROW) {
            int place = ends[rows[row]]++;
            System.arraycopy(rows, row + 1, clauses, place * Segment.WIDTH, Segment.WIDTH);
        }
        return clauses;
    }
}
