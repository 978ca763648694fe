package io.tidings.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.tidings.query.language.LineQuery;
import io.tidings.search.ReachedPlaces.Stretch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Counts announcements by region where the index holds nothing that could be counted, {@link CountedRegions}. A region finds
 * more than those that name it: a group its members, a country its parts and small groups it belongs to. Where none of these
 * occur among the announcements that are counted, which is so for most countries, the terms are already its count. The others
 * get a condition of their own, in which only places stand that occur.
 */
final class RegionCounter {

    private static final String VALUES = "values";
    private static final int MOST = 500;

    private final Ask ask;
    private final FacetQuery parted;
    private final Map<String, Long> found;
    private final List<String> suffixes;
    private final Set<String> occurring;

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
        this.occurring = places();
    }

    private Set<String> places() {
        return found.keySet().stream()
                .flatMap(term -> suffixes.stream()
                        .filter(term::endsWith)
                        .map(suffix -> term.substring(0, term.length() - suffix.length())))
                .filter(place -> place.indexOf(':') < 0)
                .collect(Collectors.toSet());
    }

    /** Announcements that each region finds, of those that are named in a role that is asked for. */
    Map<String, Long> counts() throws SearchUnavailableException {
        Map<String, Long> counts = new HashMap<>();
        Map<String, Query> conditions = new HashMap<>();
        found.keySet().stream()
                .filter(term -> RegionTerms.isRegion(term) && named(term) > 0)
                .limit(MOST)
                .forEach(region -> {
                    List<Stretch> met = met(region);
                    if (met.stream().allMatch(stretch -> Set.of(region).containsAll(stretch.places()))) {
                        counts.put(region, named(region));
                    } else {
                        conditions.put(region, condition(met));
                    }
                });
        if (!conditions.isEmpty()) {
            counts.putAll(counted(conditions));
        }
        return counts;
    }

    /** How many name the region; an announcement names it once, in one role, so nothing is counted twice. */
    private long named(String region) {
        return suffixes.stream()
                .mapToLong(suffix -> found.getOrDefault(region + suffix, 0L))
                .sum();
    }

    /** By which places that occur the region is found, from one turn to the next. */
    private List<Stretch> met(String region) {
        List<Stretch> met = new ArrayList<>();
        for (Stretch stretch : ask.translation().places().of(region)) {
            Set<String> places = common(stretch.places(), occurring);
            if (!met.isEmpty() && met.getLast().places().equals(places)) {
                met.add(new Stretch(met.removeLast().from(), stretch.before(), places));
            } else {
                met.add(new Stretch(stretch.from(), stretch.before(), places));
            }
        }
        return met;
    }

    private static Set<String> common(Set<String> one, Set<String> other) {
        Set<String> fewer = one.size() < other.size() ? one : other;
        Set<String> more = fewer == one ? other : one;
        return fewer.stream().filter(more::contains).collect(Collectors.toCollection(TreeSet::new));
    }

    private Query condition(List<Stretch> met) {
        Set<String> always =
                met.stream().map(Stretch::places).reduce(RegionCounter::common).orElse(Set.of());
        List<Query> anyOf = new ArrayList<>(named(always));
        for (Stretch stretch : met) {
            Set<String> then = new TreeSet<>(stretch.places());
            then.removeAll(always);
            if (!then.isEmpty()) {
                String date = parted.inLine() ? Clauses.LINES + ".date" : "date";
                anyOf.add(Clauses.both(Clauses.days(date, stretch.from(), stretch.before()), Clauses.any(named(then))));
            }
        }
        return parted.inLine() ? Clauses.line(Clauses.all(onLine(Clauses.any(anyOf)))) : Clauses.any(anyOf);
    }

    /** The places that occur, in the roles in which they do; none for no place. */
    private List<Query> named(Set<String> places) {
        String field = parted.inLine() ? Clauses.LINES + ".regionTerms" : "regionTerms";
        List<String> terms = places.stream()
                .flatMap(place -> suffixes.stream().map(suffix -> place + suffix))
                .filter(found::containsKey)
                .toList();
        return terms.isEmpty() ? List.of() : List.of(Clauses.terms(field, terms));
    }

    private List<Query> onLine(Query condition) {
        @Nullable LineQuery line = parted.line();
        return line == null ? List.of(condition) : List.of(ask.translation().line(line), condition);
    }

    private Map<String, Long> counted(Map<String, Query> conditions) throws SearchUnavailableException {
        Aggregation values = Aggregation.of(by -> by.filters(all -> all.filters(named -> named.keyed(conditions))));
        Map<String, Aggregate> answer = ask.aggregations(FacetPlan.over(Facet.REGION, parted), Map.of(VALUES, values));
        Map<String, Long> counts = new HashMap<>();
        answer.get(VALUES)
                .filters()
                .buckets()
                .keyed()
                .forEach((region, bucket) -> counts.put(region, bucket.docCount()));
        return counts;
    }
}
