package io.tidings.search;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A page of a search.
 *
 * @param hits in the asked order
 * @param total how many announcements the query finds
 * @param totalExact whether there are exactly so many, or at least so many
 * @param facets counts by facet, largest first
 * @param funding sums by currency, never added across currencies
 * @param next what to ask for the following page with, null on the last
 */
public record SearchAnswer(
        List<SearchHit> hits,
        long total,
        boolean totalExact,
        Map<Facet, List<FacetCount>> facets,
        Map<String, MoneyTotal> funding,
        @Nullable String next) {

    /** Copies the collections, funding sorted by currency. */
    public SearchAnswer {
        hits = List.copyOf(hits);
        Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
        counts.putAll(facets);
        facets = Collections.unmodifiableMap(counts);
        funding = Collections.unmodifiableMap(new TreeMap<>(funding));
    }
}
