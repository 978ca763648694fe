package io.tidings.enrich.role;

import io.tidings.contracts.RegionRole;
import io.tidings.linear.Features;
import org.jspecify.annotations.Nullable;

/** Tells what a region does in an announcement from all that is noticed of it. */
@FunctionalInterface
public interface RoleWeigher {

    /**
     * What a region does.
     *
     * @param role null when it is left out
     * @param probability from 0 to 1
     */
    record Weighed(@Nullable RegionRole role, double probability) {}

    /**
     * Weighs one region.
     *
     * @param id the region
     * @param features what is noticed of it
     * @param asked which sort of region it is
     */
    Weighed weigh(String id, Features features, Asked asked);

    /** Which sort of region is asked about: each is known by features of its own. */
    enum Asked {
        /** A region that is named: it is left out only when little speaks for any role. */
        NAMED(0.6),
        /** The announcer's own country, which may not be named: it is left out when that is likelier than not. */
        HOME(0.5);

        private final double sure;

        Asked(double sure) {
            this.sure = sure;
        }

        /** How likely it must be that a region has no role for it to be left out, from 0 to 1. */
        double sure() {
            return sure;
        }
    }
}
