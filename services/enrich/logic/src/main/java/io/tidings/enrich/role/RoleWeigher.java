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
     */
    Weighed weigh(String id, Features features);
}
