package io.tidings.search;

import io.tidings.contracts.RegionReading;
import io.tidings.contracts.RegionRole;
import io.tidings.vocabulary.Region;
import io.tidings.vocabulary.Regions;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How regions and their roles become terms. {@code GB-NIR} as beneficiary gives {@code GB-NIR}, {@code GB-NIR:beneficiary}
 * and, so that a country need not be asked for by its hundred parts, {@code GB/} and {@code GB/:beneficiary}: "a part of
 * GB". Groups are never expanded here; who belongs to them changes.
 */
final class RegionTerms {

    private RegionTerms() {}

    /** The terms an announcement is indexed with. */
    static List<String> of(Collection<RegionReading> regions) {
        Set<String> terms = new LinkedHashSet<>();
        for (RegionReading region : regions) {
            for (String place : places(region.id())) {
                terms.add(place);
                terms.add(place + ":" + region.role().word());
            }
        }
        return List.copyOf(terms);
    }

    /** The terms a funding line is indexed with: its receivers have no other role. */
    static List<String> ofLine(Collection<String> regions) {
        return regions.stream()
                .flatMap(region -> places(region).stream())
                .distinct()
                .toList();
    }

    /**
     * The terms to search so that any of these regions is found.
     *
     * @param regions a reach: with a country come all its parts
     */
    static List<String> asked(Set<String> regions) {
        Set<String> terms = new LinkedHashSet<>();
        for (String region : regions) {
            boolean partOfAsked = isPart(region) && regions.contains(Regions.countryOf(region));
            if (!partOfAsked) {
                terms.add(region);
            }
            if (partOfAsked) {
                terms.add(Regions.countryOf(region) + "/");
            }
        }
        return List.copyOf(terms);
    }

    /** The terms to search so that any of these regions is found in one of these roles. */
    static List<String> asked(Set<String> regions, Set<RegionRole> roles) {
        List<String> places = asked(regions);
        if (roles.size() == RegionRole.values().length) {
            return places;
        }
        return places.stream()
                .flatMap(place -> roles.stream().map(role -> place + ":" + role.word()))
                .toList();
    }

    private static List<String> places(String region) {
        return isPart(region) ? List.of(region, Regions.countryOf(region) + "/") : List.of(region);
    }

    private static boolean isPart(String region) {
        return Regions.find(region)
                .filter(found -> found.kind() == Region.Kind.PART)
                .isPresent();
    }
}
