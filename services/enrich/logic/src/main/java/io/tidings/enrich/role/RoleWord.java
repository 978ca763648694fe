package io.tidings.enrich.role;

import io.tidings.contracts.RegionRole;
import java.util.Locale;

/**
 * What a label of the role cues means.
 *
 * @param role the role
 * @param weight how much such words say
 * @param member whether they tell of members of a group
 */
record RoleWord(RegionRole role, double weight, boolean member) {

    private static final String WEAK = "weak-";

    static RoleWord of(String label) {
        if (label.equals("members")) {
            return new RoleWord(RegionRole.PARTNER, 1.9, true);
        }
        if (label.equals("dateline")) {
            return new RoleWord(RegionRole.VENUE, 1.7, false);
        }
        boolean weak = label.startsWith(WEAK);
        RegionRole role = RegionRole.valueOf((weak ? label.substring(WEAK.length()) : label).toUpperCase(Locale.ROOT));
        return new RoleWord(role, weak ? weight(role) - 0.6 : weight(role), false);
    }

    private static double weight(RegionRole role) {
        return switch (role) {
            case CONTRIBUTOR -> 2.6;
            case ATTENDEE, ACTOR -> 2.2;
            case PARTNER, MENTIONED -> 1.9;
            case VENUE -> 1.7;
            case BENEFICIARY -> 1.6;
            case SUBJECT -> 1.2;
        };
    }
}
