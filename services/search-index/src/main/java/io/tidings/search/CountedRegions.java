package io.tidings.search;

import io.tidings.contracts.RegionReading;
import io.tidings.query.language.Query;
import io.tidings.query.language.QueryEvaluator;
import io.tidings.query.language.RegionReach;
import io.tidings.search.ReachedPlaces.Stretch;
import io.tidings.vocabulary.Groupings;
import io.tidings.vocabulary.Region;
import io.tidings.vocabulary.Regions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Under which regions an announcement is counted: those that it names and the countries and groups that a search for them would
 * find it by, on its day. Searches never read them; they ask by terms and expand groups themselves. An index holds them only to
 * count quickly, and says by which groupings they were made; where these are others, they are not used. Parts of countries
 * stand only where they are named: nothing but themselves answers for them.
 */
final class CountedRegions {

    static final CountedRegions STANDARD = new CountedRegions(new QueryEvaluator(Groupings.standard())::reach);

    private static final String FOUND = "+";

    private final Map<String, List<Answer>> byPlace = new HashMap<>();

    CountedRegions(Function<String, RegionReach> reaches) {
        ReachedPlaces places = new ReachedPlaces(reaches);
        Regions.all().stream()
                .map(Region::id)
                .filter(CountedRegions::holds)
                .forEach(region -> places.of(region)
                        .forEach(stretch -> stretch.places()
                                .forEach(place -> byPlace.computeIfAbsent(place, _ -> new ArrayList<>())
                                        .add(new Answer(region, stretch)))));
    }

    /** A place answers for a region during a stretch of days. */
    private record Answer(String region, Stretch stretch) {}

    /** Whether announcements are counted under a region. */
    static boolean holds(String region) {
        return Regions.find(region)
                .filter(found -> found.kind() != Region.Kind.PART)
                .isPresent();
    }

    /**
     * Of an announcement, in the roles that searches ask for where they name none: what it names, as it is, and with a plus what
     * else it is found by.
     */
    List<String> of(Collection<RegionReading> regions, LocalDate day) {
        Set<String> named = regions.stream()
                .filter(region -> Query.Region.USUAL.contains(region.role()))
                .map(RegionReading::id)
                .collect(Collectors.toCollection(TreeSet::new));
        Stream<String> parts = named.stream().filter(region -> !holds(region));
        Stream<String> others =
                answered(named.stream(), day).stream().map(region -> named.contains(region) ? region : region + FOUND);
        return Stream.concat(parts, others).toList();
    }

    /** Of a funding line, whose regions all receive it: the countries and groups that it is found by, named or not. */
    List<String> ofLine(Collection<String> regions, LocalDate day) {
        return answered(regions.stream(), day);
    }

    /**
     * The announcements that each named region finds.
     *
     * @param named how many name it
     * @param found how many each country and group finds; a part finds those that name it
     */
    static Map<String, Long> counts(Map<String, Long> named, Map<String, Long> found) {
        Map<String, Long> counts = new HashMap<>();
        named.forEach((region, count) -> counts.put(region, holds(region) ? found.getOrDefault(region, 0L) : count));
        return counts;
    }

    /** Of announcements counted by what {@link #of} says, those that name each region. */
    static Map<String, Long> named(Map<String, Long> counted) {
        Map<String, Long> named = new HashMap<>(counted);
        named.keySet().removeIf(region -> region.endsWith(FOUND));
        return named;
    }

    /** Of announcements counted by what {@link #of} says, those that each region finds. */
    static Map<String, Long> found(Map<String, Long> counted) {
        Map<String, Long> found = new HashMap<>();
        counted.forEach((term, count) -> {
            String region = term.endsWith(FOUND) ? term.substring(0, term.length() - FOUND.length()) : term;
            found.merge(region, count, Long::sum);
        });
        return found;
    }

    private List<String> answered(Stream<String> regions, LocalDate day) {
        Set<String> answered = new TreeSet<>();
        regions.flatMap(region -> RegionTerms.places(region).stream())
                .flatMap(place -> byPlace.getOrDefault(place, List.of()).stream())
                .filter(answer -> answer.stretch().holdsOn(day))
                .forEach(answer -> answered.add(answer.region()));
        return List.copyOf(answered);
    }
}
