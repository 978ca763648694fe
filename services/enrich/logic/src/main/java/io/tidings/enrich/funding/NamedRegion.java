package io.tidings.enrich.funding;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** A region and where it is named around a line. */
final class NamedRegion {

    private Nearness nearest = Nearness.ELSEWHERE;
    private boolean byName;
    private final Set<Long> lists = new HashSet<>();
    private final Set<String> features = new LinkedHashSet<>();
    private final Set<Nearness> receives = EnumSet.noneOf(Nearness.class);

    /** Notices that it is named. */
    void see(Nearness nearness) {
        if (nearness.compareTo(nearest) < 0) {
            nearest = nearness;
            byName = false;
        }
    }

    /** Notices that it is named and its sentence lets it receive. */
    void receives(Nearness nearness) {
        receives.add(nearness);
    }

    /** Notices how it is named at its nearest. */
    void form(Nearness nearness, boolean people) {
        byName |= nearness == nearest && !people;
    }

    /** Notices a list of places it is named in. */
    void listed(long list) {
        lists.add(list);
    }

    /** Whether both are named in one breath, neither nearer than the other. */
    boolean together(NamedRegion other) {
        return nearest == other.nearest && !Collections.disjoint(lists, other.lists);
    }

    /** Whether its nearest mention is the name itself and not an adjective. */
    boolean byName() {
        return byName;
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
