package io.tidings.alert.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys that hold for an announcement: of the whole, of each line, and of the whole or any line. */
final class Held {

    private final int limit;
    private final Bits any;
    private final Bits current;
    private final List<Line> lines = new ArrayList<>();
    private int[] whole = new int[64];
    private int count;

    Held(int limit) {
        this.limit = limit;
        this.any = new Bits(limit);
        this.current = new Bits(limit);
        add(Keys.ALWAYS);
    }

    /** The keys of one line. */
    final class Line {

        private final Bits amounts = new Bits(AmountKeys.END);
        private int[] others = new int[16];
        private int size;

        Bits amounts() {
            return amounts;
        }

        void add(@Nullable Integer key) {
            if (key == null || key >= limit) {
                return;
            }
            if (size == others.length) {
                others = Arrays.copyOf(others, 2 * size);
            }
            others[size++] = key;
        }
    }

    void add(int key) {
        if (!any.add(key)) {
            return;
        }
        if (count == whole.length) {
            whole = Arrays.copyOf(whole, 2 * count);
        }
        whole[count++] = key;
    }

    Line line() {
        Line line = new Line();
        lines.add(line);
        return line;
    }

    /** All lines are there. */
    void close() {
        for (Line line : lines) {
            any.addBelow(AmountKeys.END, line.amounts);
            for (int i = 0; i < line.size; i++) {
                any.add(line.others[i]);
            }
        }
    }

    /** Offers every key, line after line. */
    void propose(Segment.Proposal proposal) {
        proposal.offer(whole, count);
        lines.forEach(line -> propose(line, proposal));
    }

    private void propose(Line line, Segment.Proposal proposal) {
        current.addBelow(AmountKeys.END, line.amounts);
        for (int i = 0; i < line.size; i++) {
            current.add(line.others[i]);
        }
        proposal.offerAmounts(line.amounts);
        proposal.offer(line.others, line.size);
        for (int i = 0; i < line.size; i++) {
            current.clear(line.others[i]);
        }
        current.clearBelow(AmountKeys.END);
    }

    /** Whether all three checks of a clause hold, those on the same line for the line that is offered. */
    boolean holds(int[] clauses, int at) {
        return holds(clauses[at]) && holds(clauses[at + 1]) && holds(clauses[at + 2]);
    }

    private boolean holds(int check) {
        return ((check & 1) == 0 ? any : current).has(check >> 1);
    }
}
