package io.tidings.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import co.elastic.clients.elasticsearch.core.search.TotalHitsRelation;
import co.elastic.clients.elasticsearch.core.search.TrackHits;
import co.elastic.clients.util.ObjectBuilder;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.Revision;
import io.tidings.query.language.QueryEvaluator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers queries from the indices. What it finds is what {@link QueryEvaluator} says; safe for many threads. */
public final class AnnouncementSearch {

    /** Up to here a total is exact without being asked for. */
    public static final int COUNTED_TO = 10_000;

    private final SearchConnection connection;
    private final IndexNames indices;
    private final QueryEvaluator evaluator;
    private final QueryTranslation translation;

    /** Reads from these aliases, usually {@link IndexNames#READ}. */
    public AnnouncementSearch(SearchConnection connection, IndexNames indices, QueryEvaluator evaluator) {
        this.connection = connection;
        this.indices = indices;
        this.evaluator = evaluator;
        this.translation = new QueryTranslation(evaluator);
    }

    /**
     * A page of what a query finds.
     *
     * @throws InvalidPageException when {@link SearchRequest#after} belongs to another query or order
     * @throws SearchUnavailableException when Elasticsearch cannot answer now
     */
    public SearchAnswer search(SearchRequest request) throws InvalidPageException, SearchUnavailableException {
        MatchingLines lines = new MatchingLines(request.query(), translation);
        List<SortOptions> sort = Orders.of(request.order(), request.query(), lines);
        PageMark mark = new PageMark(request.query(), request.order());
        FacetPlan facets = new FacetPlan(request.query(), request.facets(), translation);
        List<FieldValue> after = request.after() == null ? List.of() : mark.read(request.after(), sort);
        SearchResponse<StoredEvent> response = connection.call(elastic -> elastic.search(
                search -> {
                    search.index(indices.latest())
                            .query(translation.search(request.query()))
                            .size(request.size())
                            .sort(sort)
                            .trackTotalHits(total -> counted(total, request))
                            .aggregations(facets.beside())
                            .aggregations(MoneyTotals.NAME, MoneyTotals.over(lines))
                            .allowPartialSearchResults(false);
                    return after.isEmpty() ? search : search.searchAfter(after);
                },
                StoredEvent.class));
        return answer(request, response, new Beside(mark, facets));
    }

    /**
     * The newest revision of an announcement, as soon as it is written.
     *
     * @throws SearchUnavailableException when Elasticsearch cannot answer now
     */
    public Optional<AnnouncementEnriched> find(AnnouncementId id) throws SearchUnavailableException {
        return get(indices.latest(), id.value());
    }

    /**
     * One revision of an announcement, as soon as it is written.
     *
     * @throws SearchUnavailableException when Elasticsearch cannot answer now
     */
    public Optional<AnnouncementEnriched> find(AnnouncementId id, Revision revision) throws SearchUnavailableException {
        return get(indices.revisions(), id + ":" + revision);
    }

    /**
     * The revisions of an announcement, newest first.
     *
     * @param before revisions older than this, null from the newest
     * @param size most revisions to return, 1 to {@value SearchRequest#MAX_SIZE}
     * @throws SearchUnavailableException when Elasticsearch cannot answer now
     */
    public List<AnnouncementEnriched> revisions(AnnouncementId id, @Nullable Revision before, int size)
            throws SearchUnavailableException {
        int limit = before == null ? Integer.MAX_VALUE : before.number() - 1;
        return connection
                .call(elastic -> elastic.search(
                        search -> search.index(indices.revisions())
                                .query(Clauses.both(
                                        Clauses.term("id", id.value()), Clauses.between("revision", 1, limit)))
                                .sort(Orders.latestRevision())
                                .size(size)
                                .allowPartialSearchResults(false),
                        StoredEvent.class))
                .hits()
                .hits()
                .stream()
                .map(hit -> StoredEvent.of(hit.source()))
                .toList();
    }

    /**
     * Announcements that use the same rare words, most alike first; neither itself, nor its copies or its original, nor
     * what is withdrawn.
     *
     * @param event the announcement that others are compared with
     * @param size most to return
     * @throws SearchUnavailableException when Elasticsearch cannot answer now
     */
    public List<AnnouncementEnriched> similar(AnnouncementEnriched event, int size) throws SearchUnavailableException {
        return connection
                .call(elastic -> elastic.search(
                        search -> search.index(indices.latest())
                                .query(Clauses.like(indices.latest(), event.announcement()))
                                .size(size)
                                .trackTotalHits(total -> total.enabled(false))
                                .allowPartialSearchResults(false),
                        StoredEvent.class))
                .hits()
                .hits()
                .stream()
                .map(hit -> StoredEvent.of(hit.source()))
                .toList();
    }

    private static ObjectBuilder<TrackHits> counted(TrackHits.Builder total, SearchRequest request) {
        return request.exactTotal() ? total.enabled(true) : total.count(COUNTED_TO);
    }

    private Optional<AnnouncementEnriched> get(String index, String id) throws SearchUnavailableException {
        var answer =
                connection.call(elastic -> elastic.get(get -> get.index(index).id(id), StoredEvent.class));
        return answer.found() ? Optional.of(StoredEvent.of(answer.source())) : Optional.empty();
    }

    /** What a page needs beside its hits. */
    private record Beside(PageMark mark, FacetPlan facets) {}

    private SearchAnswer answer(SearchRequest request, SearchResponse<StoredEvent> response, Beside beside)
            throws SearchUnavailableException {
        List<Hit<StoredEvent>> found = response.hits().hits();
        List<AnnouncementEnriched> events =
                found.stream().map(hit -> StoredEvent.of(hit.source())).toList();
        Map<String, Long> copies = new CopyCount(connection, indices).of(events);
        List<SearchHit> hits = events.stream()
                .map(event -> SearchHit.of(
                        evaluator,
                        request.query(),
                        event,
                        copies.getOrDefault(event.announcement().id().value(), 0L)))
                .toList();
        TotalHits total = response.hits().total();
        boolean full = !found.isEmpty() && found.size() == request.size();
        return new SearchAnswer(
                hits,
                total == null ? 0 : total.value(),
                total == null || total.relation() == TotalHitsRelation.Eq,
                new FacetCounter(new Ask(connection, indices, translation))
                        .count(beside.facets(), response.aggregations()),
                MoneyTotals.read(response.aggregations().get(MoneyTotals.NAME)),
                full ? beside.mark().write(found.getLast().sort()) : null);
    }
}
