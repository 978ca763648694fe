package io.tidings.ingest.service;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * The order in which a batch enters the ledger: as it was observed, so that of two copies in one batch the earlier one is
 * the original, whichever partition came first. Within a partition offsets decide.
 */
final class ObservationOrder {

    private static final Comparator<Deque<Observed>> OLDEST_FIRST = Comparator.comparing(
                    (Deque<Observed> partition) -> partition.getFirst().record().observedAt())
            .thenComparing(partition -> partition.getFirst().position().partition());

    private ObservationOrder() {}

    static List<Observed> of(List<Observed> batch) {
        Map<Integer, Deque<Observed>> partitions = new TreeMap<>();
        for (Observed observed : batch) {
            partitions
                    .computeIfAbsent(observed.position().partition(), none -> new ArrayDeque<>())
                    .add(observed);
        }
        PriorityQueue<Deque<Observed>> heads = new PriorityQueue<>(OLDEST_FIRST);
        heads.addAll(partitions.values());
        List<Observed> ordered = new ArrayList<>(batch.size());
        while (!heads.isEmpty()) {
            Deque<Observed> oldest = heads.remove();
            ordered.add(oldest.removeFirst());
            if (!oldest.isEmpty()) {
                heads.add(oldest);
            }
        }
        return ordered;
    }
}
