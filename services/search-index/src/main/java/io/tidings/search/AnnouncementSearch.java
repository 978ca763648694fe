package io.tidings.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
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
import io.tidings.query.language.SearchQuery;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final CountedHere counted;
    private final Labels labels;

    /** Reads from these aliases, usually {@link IndexNames#READ}. */
    public AnnouncementSearch(SearchConnection connection, IndexNames indices, QueryEvaluator evaluator) {
        this.connection = connection;
        this.indices = indices;
        this.evaluator = evaluator;
        this.translation = new QueryTranslation(evaluator);
        this.counted = new CountedHere(connection, indices.latest());
        this.labels = new Labels(connection, indices.latest());
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
        List<FieldValue> after = request.after() == null ? List.of() : mark.read(request.after(), sort);
        FacetPlan facets = facets(request);
        Map<SearchQuery, Map<String, Aggregation>> counted = new LinkedHashMap<>(facets.asked());
        Map<String, Aggregation> own = new HashMap<>(counted.getOrDefault(request.query(), Map.of()));
        own.put(MoneyTotals.NAME, MoneyTotals.over(lines));
        counted.put(request.query(), own);
        Map<SearchQuery, Map<String, Aggregation>> together = together(request, counted);
        OnePass pass = new OnePass(request.query(), together.keySet(), translation);
        SearchResponse<StoredEvent> response = ask(request, new Place(sort, after), pass, pass.asked(together));
        Map<SearchQuery, Map<String, Aggregate>> counts = pass.answers(response.aggregations());
        for (SearchQuery apart : counted.keySet()) {
            if (!together.containsKey(apart)) {
                counts.put(apart, ask().aggregations(apart, counted.get(apart)));
            }
        }
        return answer(request, response, new Beside(mark, facets, counts));
    }

    private FacetPlan facets(SearchRequest request) throws SearchUnavailableException {
        boolean regions = request.facets().contains(Facet.REGION) && counted.holds();
        return new FacetPlan(request.query(), request.facets(), translation, regions);
    }

    /** Where a page begins. */
    private record Place(List<SortOptions> sort, List<FieldValue> after) {}

    private SearchResponse<StoredEvent> ask(
            SearchRequest request, Place place, OnePass pass, Map<String, Aggregation> aggregations)
            throws SearchUnavailableException {
        return connection.call(elastic -> elastic.search(
                search -> {
                    search.index(indices.latest())
                            .query(pass.any())
                            .postFilter(pass.shown())
                            .size(request.size())
                            .sort(place.sort())
                            .trackTotalHits(total -> counted(total, request))
                            .aggregations(aggregations)
                            .allowPartialSearchResults(false);
                    return place.after().isEmpty() ? search : search.searchAfter(place.after());
                },
                StoredEvent.class));
    }

    /**
     * What is counted in the request for the hits. Searches for words are rarely alike, so their words are looked up once for
     * everything. Counts without words are asked for again and again, by everybody who comes to a page, and the server keeps
     * their answers until something new is indexed, but only where no hits are among them; and hits that only have to be
     * sorted are found without looking at all others.
     */
    private static Map<SearchQuery, Map<String, Aggregation>> together(
            SearchRequest request, Map<SearchQuery, Map<String, Aggregation>> counted) {
        if (Scoring.by(request.query().condition())) {
            return counted;
        }
        Map<String, Aggregation> own = Objects.requireNonNull(counted.get(request.query()));
        return request.size() > 0 ? Map.of() : Map.of(request.query(), own);
    }

    private Ask ask() {
        return new Ask(connection, indices, translation);
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
    private record Beside(PageMark mark, FacetPlan facets, Map<SearchQuery, Map<String, Aggregate>> counts) {

        Map<String, Aggregate> of(SearchQuery query) {
            return Objects.requireNonNull(counts.get(query));
        }
    }

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
                new FacetCounter(ask(), labels).count(beside.facets(), beside.counts()),
                MoneyTotals.read(beside.of(request.query()).get(MoneyTotals.NAME)),
                full ? beside.mark().write(found.getLast().sort()) : null);
    }
}
