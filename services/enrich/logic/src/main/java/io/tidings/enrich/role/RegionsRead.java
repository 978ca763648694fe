package io.tidings.enrich.role;

import io.tidings.contracts.RegionReading;
import io.tidings.enrich.passage.Passage;
import java.util.List;
import java.util.Map;

/**
 * What was read of regions.
 *
 * @param regions one per region, strongest role first
 * @param byPassage every place with its role, by the number of its sentence
 * @param receivers ids of the beneficiaries that are named most
 */
public record RegionsRead(
        List<RegionReading> regions, Map<Integer, List<PlacedRole>> byPassage, List<String> receivers) {

    /** Copies the lists. */
    public RegionsRead {
        regions = List.copyOf(regions);
        byPassage = Map.copyOf(byPassage);
        receivers = List.copyOf(receivers);
    }

    /** The places of a sentence with their roles there. */
    public List<PlacedRole> in(Passage passage) {
        return byPassage.getOrDefault(passage.index(), List.of());
    }
}
