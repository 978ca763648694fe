package io.tidings.search;

import io.tidings.query.language.RegionReach;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** For each region, by which places of {@link RegionTerms} it is found, kept once they have been looked up. */
final class ReachedPlaces {

    private final Function<String, RegionReach> reaches;
    private final Map<String, List<Stretch>> known = new ConcurrentHashMap<>();

    ReachedPlaces(Function<String, RegionReach> reaches) {
        this.reaches = reaches;
    }

    /**
     * A stretch of days.
     *
     * @param from first day, null for always before
     * @param before first day after it, null for always after
     * @param places by which the region is found then
     */
    record Stretch(@Nullable LocalDate from, @Nullable LocalDate before, Set<String> places) {

        boolean holdsOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (before == null || day.isBefore(before));
        }
    }

    List<Stretch> of(String region) {
        return known.computeIfAbsent(
                region,
                asked -> reaches.apply(asked).spells().stream()
                        .map(spell ->
                                new Stretch(spell.from(), spell.before(), Set.copyOf(RegionTerms.asked(spell.all()))))
                        .toList());
    }
}
