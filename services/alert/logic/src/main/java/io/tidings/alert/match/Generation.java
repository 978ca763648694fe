package io.tidings.alert.match;

import java.util.List;

/**
 * What matching sees: the subscriptions as they stand between two changes.
 *
 * @param number counts changes
 * @param segments all queries, each in one of them; biggest first
 * @param keys how many keys they may name
 * @param size how many subscription versions are active
 */
record Generation(long number, List<Segment> segments, int keys, int size) {

    static final Generation EMPTY = new Generation(0, List.of(), AmountKeys.END, 0);

    Generation {
        segments = List.copyOf(segments);
    }
}
