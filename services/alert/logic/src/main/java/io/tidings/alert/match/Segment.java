package io.tidings.alert.match;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Queries and their clauses, by the key that is looked up. Never changes. A clause is four numbers: the query, then three
 * checks, beside each other in memory, so that going through the clauses of a key costs next to nothing.
 */
final class Segment {

    static final int WIDTH = 1 + Clause.CHECKS;

    private final ActiveQuery[] queries;
    private final int[] keys;
    private final int[] starts;
    private final int[] clauses;
    private final int[] table;
    private final int amounts;
    private final int amountsEnd;

    /**
     * Takes all four arrays over.
     *
     * @param keys ascending
     * @param starts where the clauses of each key start, and where all end
     */
    Segment(List<ActiveQuery> queries, int[] keys, int[] starts, int[] clauses) {
        this.queries = queries.toArray(ActiveQuery[]::new);
        this.keys = keys;
        this.starts = starts;
        this.clauses = clauses;
        this.table = new int[Integer.highestOneBit(Math.max(4, keys.length)) << 2];
        this.amounts = firstFrom(AmountKeys.START);
        this.amountsEnd = firstFrom(AmountKeys.END);
        for (int i = 0; i < keys.length; i++) {
            int slot = slot(keys[i]);
            while (table[slot] != 0) {
                slot = (slot + 1) & (table.length - 1);
            }
            table[slot] = i + 1;
        }
    }

    private int firstFrom(int key) {
        int found = Arrays.binarySearch(keys, key);
        return found >= 0 ? found : -found - 1;
    }

    private int slot(int key) {
        return (key * 0x9E3779B9) >>> (Integer.numberOfLeadingZeros(table.length) + 1);
    }

    /** The place of a key, or -1. */
    private int find(int key) {
        int slot = slot(key);
        while (table[slot] != 0) {
            int place = table[slot] - 1;
            if (keys[place] == key) {
                return place;
            }
            slot = (slot + 1) & (table.length - 1);
        }
        return -1;
    }

    int size() {
        return queries.length;
    }

    /** The queries some clause of which holds for an announcement. */
    List<ActiveQuery> candidates(Held held) {
        Proposal proposal = new Proposal(held);
        held.propose(proposal);
        return proposal.found.stream().mapToObj(number -> queries[number]).toList();
    }

    /** Hands over everything, clause by clause. */
    void copyTo(SegmentBuilder builder) {
        int first = builder.add(queries);
        for (int place = 0; place < keys.length; place++) {
            for (int at = starts[place]; at < starts[place + 1]; at += WIDTH) {
                builder.add(keys[place], first, clauses, at);
            }
        }
    }

    /** Collects what is proposed for one announcement. */
    final class Proposal {

        private final Held held;
        private final BitSet found = new BitSet(queries.length);

        Proposal(Held held) {
            this.held = held;
        }

        /** These keys hold. */
        void offer(int[] offered, int count) {
            for (int i = 0; i < count; i++) {
                int place = find(offered[i]);
                if (place >= 0) {
                    collect(place);
                }
            }
        }

        /** These keys of amounts hold: many, of which few are looked up by any query. */
        void offerAmounts(Bits offered) {
            for (int place = amounts; place < amountsEnd; place++) {
                if (offered.has(keys[place])) {
                    collect(place);
                }
            }
        }

        private void collect(int place) {
            int end = starts[place + 1];
            for (int at = starts[place]; at < end; at += WIDTH) {
                if (held.holds(clauses, at + 1)) {
                    found.set(clauses[at]);
                }
            }
        }
    }
}
