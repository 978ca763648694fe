package io.tidings.enrich.role;

import io.tidings.contracts.RegionRole;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Chooses the strongest role that holds for a region from all that is said of it. */
final class RoleChoice {

    private static final double PLAINLY = 1.5;

    private final @Nullable String country;
    private final Occasion occasion;
    private final double most;
    private final long partnersInTitle;

    RoleChoice(Collection<RegionTally> tallies, @Nullable String country, Occasion occasion) {
        this.country = country;
        this.occasion = occasion;
        this.partnersInTitle =
                tallies.stream().filter(RegionTally::partnerInTitle).count();
        this.most = tallies.stream().mapToDouble(RegionTally::salience).max().orElse(0);
    }

    RegionRole role(RegionTally tally) {
        boolean part = country != null && tally.id().startsWith(country + "-");
        return part ? homeRole(tally) : abroadRole(tally);
    }

    /** A part of the announcer's country receives when it is in the headline, the opening or plainly said so. */
    private RegionRole homeRole(RegionTally tally) {
        boolean receives = tally.strongest(RegionRole.BENEFICIARY) >= PLAINLY;
        boolean salient = tally.salience() >= most * 0.45;
        if ((receives && (salient || tally.early() || tally.funded())) || (tally.inTitle() && salient)) {
            return RegionRole.BENEFICIARY;
        }
        if (tally.strongest(RegionRole.PARTNER) > 0 && !receives) {
            return RegionRole.PARTNER;
        }
        return tally.weight(RegionRole.VENUE) > 0 ? RegionRole.VENUE : RegionRole.MENTIONED;
    }

    private RegionRole abroadRole(RegionTally tally) {
        boolean central = tally.inTitle() || tally.salience() >= Math.max(3.5, most * 0.5);
        if (tally.givesInTitle()) {
            return RegionRole.CONTRIBUTOR;
        }
        if (occasion == Occasion.SANCTIONS && central) {
            return RegionRole.SUBJECT;
        }
        if (tally.strongest(RegionRole.BENEFICIARY) >= PLAINLY) {
            return occasion == Occasion.RELATIONS ? RegionRole.SUBJECT : RegionRole.BENEFICIARY;
        }
        if (tally.partnerInTitle() && partnersInTitle > 1) {
            return RegionRole.PARTNER;
        }
        double acts = tally.strongest(RegionRole.ACTOR);
        if (central && acts < 1 && tally.salience() >= most * 0.4) {
            return occasion == Occasion.AID ? RegionRole.BENEFICIARY : RegionRole.SUBJECT;
        }
        for (RegionRole role : RegionRole.values()) {
            if (role.compareTo(RegionRole.PARTNER) >= 0 && tally.strongest(role) > 0) {
                return role;
            }
        }
        return RegionRole.MENTIONED;
    }
}
