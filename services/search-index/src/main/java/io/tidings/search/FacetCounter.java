package io.tidings.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import io.tidings.query.language.SearchQuery;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns what Elasticsearch has counted into counts of a facet's values, and asks for what is still missing. */
final class FacetCounter {

    private static final int MOST = 100;
    private static final int MOST_REGIONS = 400;

    private final Ask ask;
    private final Labels labels;

    FacetCounter(Ask ask, Labels labels) {
        this.ask = ask;
        this.labels = labels;
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
            counts.put(facet, labelled(facet, most(facet, count(facet, plan, one.getValue()))));
        }
        return counts;
    }

    private Map<String, Long> count(Facet facet, FacetPlan plan, Map<String, Aggregate> answer)
            throws SearchUnavailableException {
        FacetAggregation aggregation = plan.aggregation(facet);
        Map<String, Long> found = aggregation.counts(answer);
        return switch (facet) {
            case REGION -> regions(plan, answer, found);
            case LANGUAGE -> withDialects(found);
            case THEME, CURRENCY, FUND, DELTA, PUBLISHER, SOURCE, KIND, ORGANISATION -> found;
        };
    }

    private Map<String, Long> regions(FacetPlan plan, Map<String, Aggregate> answer, Map<String, Long> found)
            throws SearchUnavailableException {
        Map<String, Long> answered = plan.aggregation(Facet.REGION).answered(answer);
        return answered == null
                ? new RegionCounter(ask, plan.part(Facet.REGION), found).counts()
                : CountedRegions.counts(found, answered);
    }

    private static Map<String, Long> most(Facet facet, Map<String, Long> counts) {
        Map<String, Long> most = new LinkedHashMap<>();
        counts.entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(facet == Facet.REGION ? MOST_REGIONS : MOST)
                .forEach(one -> most.put(one.getKey(), one.getValue()));
        return most;
    }

    private List<FacetCount> labelled(Facet facet, Map<String, Long> counts) throws SearchUnavailableException {
        Map<String, String> names = labels.of(facet, counts.keySet());
        return counts.entrySet().stream()
                .map(one ->
                        new FacetCount(one.getKey(), names.getOrDefault(one.getKey(), one.getKey()), one.getValue()))
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
}
