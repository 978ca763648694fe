package io.tidings.enrich.role;

import io.tidings.contracts.RegionReading;
import java.util.List;

/**
 * What was read of regions.
 *
 * @param regions one per region, strongest role first
 * @param placed every place in its sentence with its role there
 * @param receivers ids of the beneficiaries, the most named first
 */
public record RegionsRead(List<RegionReading> regions, List<PlacedRole> placed, List<String> receivers) {

    /** Copies the lists. */
    public RegionsRead {
        regions = List.copyOf(regions);
        placed = List.copyOf(placed);
        receivers = List.copyOf(receivers);
    }
}
