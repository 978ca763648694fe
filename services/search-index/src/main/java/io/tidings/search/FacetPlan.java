package io.tidings.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import io.tidings.contracts.Kind;
import io.tidings.query.language.SearchQuery;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What has to be asked to count the facets of a query: each is counted over the query without its own conditions, and those
 * that are counted over the same query are counted at once.
 */
final class FacetPlan {

    private final boolean counted;
    private final Map<Facet, FacetQuery> parts = new EnumMap<>(Facet.class);
    private final Map<SearchQuery, Map<String, Aggregation>> asked = new LinkedHashMap<>();

    /**
     * Nothing is asked yet.
     *
     * @param counted whether the index holds {@link CountedRegions} that may be used
     */
    FacetPlan(SearchQuery query, Set<Facet> facets, QueryTranslation translation, boolean counted) {
        this.counted = counted;
        for (Facet facet : facets) {
            FacetQuery parted = FacetQuery.of(query, facet);
            parts.put(facet, parted);
            asked.computeIfAbsent(over(facet, parted), over -> new HashMap<>())
                    .putAll(aggregation(facet, parted)
                            .asked(parted.line() == null ? null : translation.line(parted.line())));
        }
    }

    private FacetAggregation aggregation(Facet facet, FacetQuery parted) {
        return new FacetAggregation(facet, parted, counted);
    }

    /** What a facet is counted by. */
    FacetAggregation aggregation(Facet facet) {
        return aggregation(facet, part(facet));
    }

    /** What is counted, by the queries it is counted over. */
    Map<SearchQuery, Map<String, Aggregation>> asked() {
        return asked;
    }

    /** The answers by facet, of those by query. */
    Map<Facet, Map<String, Aggregate>> answers(Map<SearchQuery, Map<String, Aggregate>> answers) {
        Map<Facet, Map<String, Aggregate>> byFacet = new EnumMap<>(Facet.class);
        parts.forEach((facet, parted) -> byFacet.put(facet, answers.get(over(facet, parted))));
        return byFacet;
    }

    FacetQuery part(Facet facet) {
        FacetQuery parted = parts.get(facet);
        if (parted == null) {
            throw new IllegalArgumentException(facet + " is not asked for");
        }
        return parted;
    }

    /** The query around a facet's value. Who asks for withdrawn ones is shown them, so kinds are counted among these too. */
    static SearchQuery over(Facet facet, FacetQuery parted) {
        String widest = facet == Facet.KIND ? FacetQuery.word(Kind.WITHDRAWN) : "";
        return new SearchQuery(parted.around(), parted.copies(), parted.withdrawn(widest));
    }
}
