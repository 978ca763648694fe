package io.tidings.search;

import io.tidings.contracts.RegionReading;
import io.tidings.contracts.RegionRole;
import io.tidings.vocabulary.Region;
import io.tidings.vocabulary.Regions;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        List<String> suffixes = suffixes(roles);
        return asked(regions).stream()
                .flatMap(place -> suffixes.stream().map(suffix -> place + suffix))
                .toList();
    }

    /** What follows a place in the terms for these roles. */
    static List<String> suffixes(Set<RegionRole> roles) {
        return roles.size() == RegionRole.values().length
                ? List.of("")
                : roles.stream().map(role -> ":" + role.word()).toList();
    }

    /** Fits the terms that say a role which is none of these; with all roles, every role. */
    static String unasked(Set<RegionRole> roles) {
        boolean any = roles.size() == RegionRole.values().length;
        return Stream.of(RegionRole.values())
                .filter(role -> any || !roles.contains(role))
                .map(RegionRole::word)
                .collect(Collectors.joining("|", ".*:(", ")"));
    }

    /** Whether a term is a region, without a role and whole. */
    static boolean isRegion(String term) {
        return term.indexOf(':') < 0 && !term.endsWith("/");
    }

    /** The terms of a region without its role. */
    static List<String> places(String region) {
        return isPart(region) ? List.of(region, Regions.countryOf(region) + "/") : List.of(region);
    }

    private static boolean isPart(String region) {
        return Regions.find(region)
                .filter(found -> found.kind() == Region.Kind.PART)
                .isPresent();
    }
}
