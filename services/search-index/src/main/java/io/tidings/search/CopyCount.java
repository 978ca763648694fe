package io.tidings.search;

import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.aggregations.TermsAggregationExecutionHint;
import io.tidings.contracts.AnnouncementEnriched;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many copies the announcements of a page have, in one request. */
final class CopyCount {

    private static final String NAME = "copies";

    private final SearchConnection connection;
    private final IndexNames indices;

    CopyCount(SearchConnection connection, IndexNames indices) {
        this.connection = connection;
        this.indices = indices;
    }

    /** Copies that are not withdrawn, by the id of the announcement they copy; none is left out. */
    Map<String, Long> of(List<AnnouncementEnriched> page) throws SearchUnavailableException {
        List<String> ids =
                page.stream().map(event -> event.announcement().id().value()).toList();
        Map<String, Long> counts = new HashMap<>();
        if (!ids.isEmpty()) {
            count(ids).forEach(bucket -> counts.put(bucket.key().stringValue(), bucket.docCount()));
        }
        return counts;
    }

    private List<StringTermsBucket> count(List<String> ids) throws SearchUnavailableException {
        return connection
                .call(elastic -> elastic.search(
                        search -> search.index(indices.latest())
                                .size(0)
                                .query(Clauses.both(Clauses.terms("copyOf", ids), Clauses.flag("withdrawn", false)))
                                .aggregations(
                                        NAME,
                                        by -> by.terms(
                                                // Few are counted; numbering all originals of the index would take
                                                // longer.
                                                terms -> terms.field("copyOf")
                                                        .executionHint(TermsAggregationExecutionHint.Map)
                                                        .size(ids.size())))
                                .allowPartialSearchResults(false),
                        Void.class))
                .aggregations()
                .get(NAME)
                .sterms()
                .buckets()
                .array();
    }
}
