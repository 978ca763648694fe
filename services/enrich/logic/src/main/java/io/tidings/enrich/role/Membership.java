package io.tidings.enrich.role;

import io.tidings.contracts.RegionRole;
import io.tidings.vocabulary.Groupings;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** Members that are listed as such receive what their group receives. */
final class Membership {

    private final Collection<RegionTally> tallies;
    private final LocalDate day;

    Membership(Collection<RegionTally> tallies, LocalDate day) {
        this.tallies = tallies;
        this.day = day;
    }

    void apply(Map<String, RegionRole> roles) {
        for (RegionTally tally : tallies) {
            if (tally.isMember() && groupReceives(tally.id(), roles)) {
                roles.put(tally.id(), RegionRole.BENEFICIARY);
            }
        }
    }

    private boolean groupReceives(String id, Map<String, RegionRole> roles) {
        return roles.entrySet().stream()
                .filter(entry -> entry.getValue() == RegionRole.BENEFICIARY)
                .anyMatch(entry ->
                        Groupings.standard().members(entry.getKey(), day).contains(id));
    }
}
