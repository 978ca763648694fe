package io.tidings.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.query.language.QueryEvaluator;
import io.tidings.query.language.SearchQuery;
import java.util.List;

/**
 * Everything that a query finds, newest first, read slice by slice at one moment: what is indexed meanwhile is neither missed
 * nor read twice. Slices have about the same number of characters, so memory stays the same however long the texts are. For
 * one thread.
 */
public final class AnnouncementExport implements AutoCloseable {

    private static final int FIRST_SLICE = 20;
    private static final int LARGEST_SLICE = 500;
    private static final long CHARACTERS = 2_000_000;

    private final SearchConnection connection;
    private final QueryEvaluator evaluator;
    private final SearchQuery query;
    private final AnnouncementExports.Moment moment;
    private final Query translated;
    private List<FieldValue> last = List.of();
    private int size = FIRST_SLICE;

    AnnouncementExport(
            SearchConnection connection,
            QueryEvaluator evaluator,
            SearchQuery query,
            AnnouncementExports.Moment moment) {
        this.connection = connection;
        this.evaluator = evaluator;
        this.query = query;
        this.moment = moment;
        this.translated = Clauses.all(List.of(new QueryTranslation(evaluator).search(query)));
    }

    /**
     * The next slice; empty after the last. How many copies a hit has is not counted.
     *
     * @throws SearchUnavailableException when Elasticsearch cannot answer now; the export cannot go on then
     */
    public List<SearchHit> next() throws SearchUnavailableException {
        SearchResponse<StoredEvent> response = slice();
        if (response.pitId() != null) {
            moment.goesOnAs(response.pitId());
        }
        List<Hit<StoredEvent>> found = response.hits().hits();
        if (!found.isEmpty()) {
            last = found.getLast().sort();
        }
        List<AnnouncementEnriched> events =
                found.stream().map(hit -> StoredEvent.of(hit.source())).toList();
        fit(events);
        return events.stream()
                .map(event -> SearchHit.of(evaluator, query, event, 0))
                .toList();
    }

    private SearchResponse<StoredEvent> slice() throws SearchUnavailableException {
        return connection.call(elastic -> elastic.search(
                search -> {
                    search.pit(at -> at.id(moment.id()).keepAlive(AnnouncementExports.KEPT))
                            .query(translated)
                            .size(size)
                            .sort(Orders.newestFirst())
                            .trackTotalHits(total -> total.enabled(false))
                            .allowPartialSearchResults(false);
                    return last.isEmpty() ? search : search.searchAfter(last);
                },
                StoredEvent.class));
    }

    private void fit(List<AnnouncementEnriched> slice) {
        long characters = slice.stream()
                .mapToLong(event -> event.announcement().content().body().length())
                .sum();
        long usual = Math.max(1, characters / Math.max(1, slice.size()));
        size = Math.clamp(CHARACTERS / usual, 1, LARGEST_SLICE);
    }

    /**
     * Lets the moment go.
     *
     * @throws SearchUnavailableException when Elasticsearch cannot be told; it forgets the moment by itself then
     */
    @Override
    public void close() throws SearchUnavailableException {
        moment.letGo();
    }
}
