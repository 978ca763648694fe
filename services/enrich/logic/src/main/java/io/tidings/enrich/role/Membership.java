package io.tidings.enrich.role;

import io.tidings.contracts.RegionRole;
import io.tidings.vocabulary.Groupings;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Members that are listed as such receive what their group receives, when the group is that of most of the list. */
final class Membership {

    private final Collection<RegionTally> tallies;
    private final LocalDate day;

    Membership(Collection<RegionTally> tallies, LocalDate day) {
        this.tallies = tallies;
        this.day = day;
    }

    void apply(Map<String, RegionRole> roles) {
        List<String> listed = tallies.stream()
                .filter(RegionTally::isMember)
                .map(RegionTally::id)
                .toList();
        long receiving = listed.stream().filter(id -> groupReceives(id, roles)).count();
        if (receiving * 2 > listed.size()) {
            listed.forEach(id -> roles.put(id, RegionRole.BENEFICIARY));
        }
    }

    private boolean groupReceives(String id, Map<String, RegionRole> roles) {
        return roles.entrySet().stream()
                .filter(entry -> entry.getValue() == RegionRole.BENEFICIARY)
                .anyMatch(entry ->
                        Groupings.standard().members(entry.getKey(), day).contains(id));
    }
}
