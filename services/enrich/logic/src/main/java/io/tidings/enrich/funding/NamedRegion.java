package io.tidings.enrich.funding;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** A region and where it is named around a line. */
final class NamedRegion {

    private Nearness nearest = Nearness.ELSEWHERE;
    private final Set<String> features = new LinkedHashSet<>();
    private final Set<Nearness> receives = EnumSet.noneOf(Nearness.class);

    /** Notices that it is named. */
    void see(Nearness nearness) {
        nearest = nearness.compareTo(nearest) < 0 ? nearness : nearest;
    }

    /** Notices that it is named and its sentence lets it receive. */
    void receives(Nearness nearness) {
        receives.add(nearness);
    }

    boolean receivesAt(Nearness nearness) {
        return receives.contains(nearness);
    }

    Nearness nearest() {
        return nearest;
    }

    /** What is known of it; grows while it is described. */
    Set<String> features() {
        return features;
    }
}
