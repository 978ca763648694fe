package io.tidings.search;

import io.tidings.query.language.SearchQuery;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A page of a search that is asked for.
 *
 * @param query what is asked
 * @param order in which order
 * @param size most hits on the page, 0 to {@value #MAX_SIZE}; 0 for counts alone
 * @param after the {@link SearchAnswer#next} of the page before, null for the first
 * @param facets what to count by
 * @param exactTotal whether the total is counted to its end, however large
 */
public record SearchRequest(
        SearchQuery query,
        SortOrder order,
        int size,
        @Nullable String after,
        Set<Facet> facets,
        boolean exactTotal) {

    /** Most hits on one page. */
    public static final int MAX_SIZE = 100;

    /** Copies the set and checks the size. */
    public SearchRequest {
        facets = Collections.unmodifiableSet(new TreeSet<>(facets));
        if (size < 0 || size > MAX_SIZE) {
            throw new IllegalArgumentException("a page has 0 to " + MAX_SIZE + " hits, not " + size);
        }
    }

    /** The first page of a query, best or newest first, without facets. */
    public static SearchRequest first(SearchQuery query, int size) {
        return new SearchRequest(query, new SortOrder.Relevance(), size, null, Set.of(), false);
    }

    /** The same counts and sums without a page of hits. */
    public SearchRequest withoutHits() {
        return new SearchRequest(query, order, 0, null, facets, exactTotal);
    }

    /** The page that follows. */
    public SearchRequest after(@Nullable String next) {
        return new SearchRequest(query, order, size, next, facets, exactTotal);
    }
}
