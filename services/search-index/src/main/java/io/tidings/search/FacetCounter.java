package io.tidings.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import io.tidings.query.language.NameKey;
import io.tidings.query.language.SearchQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns what Elasticsearch has counted into counts of a facet's values, and asks for what is still missing. */
final class FacetCounter {

    private static final int MOST = 100;
    private static final int MOST_REGIONS = 400;

    private final Ask ask;

    FacetCounter(Ask ask) {
        this.ask = ask;
    }

    /**
     * Each facet's values, most announcements first.
     *
     * @param answers what {@link FacetPlan#asked} was answered
     */
    Map<Facet, List<FacetCount>> count(FacetPlan plan, Map<SearchQuery, Map<String, Aggregate>> answers)
            throws SearchUnavailableException {
        Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
        for (Map.Entry<Facet, Map<String, Aggregate>> one :
                plan.answers(answers).entrySet()) {
            Facet facet = one.getKey();
            List<FacetCount> found = new ArrayList<>(count(facet, plan, one.getValue()));
            found.removeIf(count -> count.count() == 0);
            found.sort(Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value));
            int most = facet == Facet.REGION ? MOST_REGIONS : MOST;
            counts.put(facet, List.copyOf(found.subList(0, Math.min(most, found.size()))));
        }
        return counts;
    }

    private List<FacetCount> count(Facet facet, FacetPlan plan, Map<String, Aggregate> answer)
            throws SearchUnavailableException {
        FacetAggregation aggregation = plan.aggregation(facet);
        Map<String, Long> found = aggregation.counts(answer);
        Map<String, String> labels = labels(aggregation.names(answer));
        Map<String, Long> counts = switch (facet) {
            case REGION -> new RegionCounter(ask, plan.part(facet), aggregation.answered(answer), found).counts();
            case LANGUAGE -> withDialects(found);
            case THEME, CURRENCY, FUND, DELTA, PUBLISHER, SOURCE, KIND, ORGANISATION -> found;
        };
        return counts.entrySet().stream()
                .map(one ->
                        new FacetCount(one.getKey(), labels.getOrDefault(one.getKey(), one.getKey()), one.getValue()))
                .toList();
    }

    /** An announcement has one language, and who asks for {@code en} finds {@code en-GB} too. */
    private static Map<String, Long> withDialects(Map<String, Long> found) {
        Map<String, Long> counts = new HashMap<>();
        found.keySet()
                .forEach(language -> counts.put(
                        language,
                        found.entrySet().stream()
                                .filter(other -> other.getKey().equals(language)
                                        || other.getKey().startsWith(language + "-"))
                                .mapToLong(Map.Entry::getValue)
                                .sum()));
        return counts;
    }

    /** The name that announcements use most for each key. */
    private static Map<String, String> labels(List<String> names) {
        Map<String, String> labels = new HashMap<>();
        names.forEach(name -> labels.putIfAbsent(NameKey.of(name), name));
        return labels;
    }
}
