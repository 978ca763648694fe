package io.tidings.alert.channels;

import io.tidings.contracts.RegionReading;
import io.tidings.contracts.RegionRole;
import io.tidings.vocabulary.Regions;
import java.util.Comparator;
import java.util.List;

/**
 * A region with what it does in an announcement.
 *
 * @param name in English
 * @param role {@code beneficiary}, {@code subject} …
 */
public record PlaceWords(String name, String role) {

    private static final int MOST = 6;

    /** {@code Kosovo (beneficiary)}. */
    public String text() {
        return name + " (" + role + ")";
    }

    /** Those it lands in or is about; when there are none, the others; strongest role first. */
    static List<PlaceWords> of(List<RegionReading> regions) {
        List<RegionReading> sorted = regions.stream()
                .sorted(Comparator.comparing(RegionReading::role))
                .toList();
        List<RegionReading> landing = sorted.stream()
                .filter(region -> region.role() == RegionRole.BENEFICIARY || region.role() == RegionRole.SUBJECT)
                .toList();
        return (landing.isEmpty() ? sorted : landing)
                .stream()
                        .limit(MOST)
                        .map(region -> new PlaceWords(
                                Regions.name(region.id()), region.role().word()))
                        .toList();
    }
}
