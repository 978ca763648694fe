package io.tidings.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.tidings.query.language.LineQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts announcements by region. A region finds more than those that name it: a group its members, a country its parts and
 * small groups it belongs to. Where none of these occur among the announcements that are counted, which is so for most
 * countries, the terms are already its count; the others are counted by a condition of their own, in which only places stand that
 * occur.
 */
final class RegionCounter {

    private static final String VALUES = "values";
    private static final int MOST = 500;

    private final Ask ask;
    private final FacetQuery parted;
    private final Map<String, Long> found;
    private final List<String> suffixes;

    /**
     * Nothing is asked yet.
     *
     * @param found how often each term of {@link RegionTerms} occurs, in the roles that are asked for
     */
    RegionCounter(Ask ask, FacetQuery parted, Map<String, Long> found) {
        this.ask = ask;
        this.parted = parted;
        this.found = found;
        this.suffixes = parted.inLine() ? List.of("") : RegionTerms.suffixes(parted.roles());
    }

    Map<String, Long> counts() throws SearchUnavailableException {
        Map<String, Long> counts = new HashMap<>();
        Map<String, Query> conditions = new HashMap<>();
        found.keySet().stream().filter(RegionTerms::isRegion).limit(MOST).forEach(region -> {
            List<ReachedPlaces.Stretch> met = ask.translation().places().of(region).stream()
                    .map(this::occurring)
                    .toList();
            if (met.stream().allMatch(stretch -> Set.of(region).containsAll(stretch.places()))) {
                counts.put(region, alone(region));
            } else {
                conditions.put(region, condition(met));
            }
        });
        if (!conditions.isEmpty()) {
            counts.putAll(counted(conditions));
        }
        return counts;
    }

    /** An announcement names a region once, in one role, so nothing is counted twice. */
    private long alone(String region) {
        return terms(Set.of(region))
                .mapToLong(term -> found.getOrDefault(term, 0L))
                .sum();
    }

    private Stream<String> terms(Collection<String> places) {
        return places.stream().flatMap(place -> suffixes.stream().map(suffix -> place + suffix));
    }

    private ReachedPlaces.Stretch occurring(ReachedPlaces.Stretch stretch) {
        Set<String> places = stretch.places().stream()
                .filter(place -> terms(Set.of(place)).anyMatch(found::containsKey))
                .collect(Collectors.toCollection(TreeSet::new));
        return new ReachedPlaces.Stretch(stretch.from(), stretch.before(), places);
    }

    private Query condition(List<ReachedPlaces.Stretch> met) {
        String field = parted.inLine() ? Clauses.LINES + "." : "";
        boolean always =
                met.stream().map(ReachedPlaces.Stretch::places).distinct().count() == 1;
        List<Query> anyOf = new ArrayList<>();
        for (ReachedPlaces.Stretch stretch : always ? met.subList(0, 1) : met) {
            if (!stretch.places().isEmpty()) {
                Query named = Clauses.terms(
                        field + "regionTerms", terms(stretch.places()).toList());
                boolean dated = !always && (stretch.from() != null || stretch.before() != null);
                anyOf.add(
                        dated
                                ? Clauses.both(Clauses.days(field + "date", stretch.from(), stretch.before()), named)
                                : named);
            }
        }
        return parted.inLine() ? Clauses.line(Clauses.all(onLine(Clauses.any(anyOf)))) : Clauses.any(anyOf);
    }

    private List<Query> onLine(Query condition) {
        @Nullable LineQuery line = parted.line();
        return line == null ? List.of(condition) : List.of(ask.translation().line(line), condition);
    }

    private Map<String, Long> counted(Map<String, Query> conditions) throws SearchUnavailableException {
        Aggregation each = Aggregation.of(by -> by.filters(all -> all.filters(named -> named.keyed(conditions))));
        Map<String, Long> counts = new HashMap<>();
        ask.aggregations(FacetPlan.over(Facet.REGION, parted), Map.of(VALUES, each))
                .get(VALUES)
                .filters()
                .buckets()
                .keyed()
                .forEach((region, bucket) -> counts.put(region, bucket.docCount()));
        return counts;
    }
}
