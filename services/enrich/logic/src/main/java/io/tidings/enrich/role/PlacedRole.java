package io.tidings.enrich.role;

import io.tidings.contracts.RegionRole;
import io.tidings.enrich.passage.Passage;
import io.tidings.enrich.place.PlaceMention;

/**
 * A place in its sentence and what it does there.
 *
 * @param passage the sentence
 * @param unit which of its units the place is in
 * @param place the place
 * @param role what it does
 */
public record PlacedRole(Passage passage, int unit, PlaceMention place, Role role) {

    /**
     * A role.
     *
     * @param role which
     * @param weight how much speaks for it; 0 when nothing was said
     * @param member whether it is told as a member of a group, so that the group's role is its own
     */
    public record Role(RegionRole role, double weight, boolean member) {}

    /** Its region. */
    public String id() {
        return place.id();
    }

    /** Whether it stands before the text, where the announcement was issued. */
    boolean datelined() {
        return passage.index() < 4 && unit < 8 && role.role() == RegionRole.VENUE && role.weight() > 1;
    }

    /** Whether the sentence gives it this role. */
    public boolean is(RegionRole other) {
        return role.role() == other;
    }
}
