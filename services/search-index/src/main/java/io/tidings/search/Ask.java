package io.tidings.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.tidings.query.language.SearchQuery;
import java.util.Map;

/** Counts over the newest revisions, without fetching any. */
record Ask(SearchConnection connection, IndexNames indices, QueryTranslation translation) {

    /** Over what a query shows. */
    Map<String, Aggregate> aggregations(SearchQuery query, Map<String, Aggregation> aggregations)
            throws SearchUnavailableException {
        return aggregations(translation.search(query), aggregations);
    }

    Map<String, Aggregate> aggregations(Query query, Map<String, Aggregation> aggregations)
            throws SearchUnavailableException {
        return connection
                .call(elastic -> elastic.search(
                        search -> search.index(indices.latest())
                                .size(0)
                                .trackTotalHits(total -> total.enabled(false))
                                .query(query)
                                .aggregations(aggregations)
                                .allowPartialSearchResults(false),
                        Void.class))
                .aggregations();
    }
}
