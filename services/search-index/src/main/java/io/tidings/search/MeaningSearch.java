package io.tidings.search;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest.Builder;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.util.ObjectBuilder;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.AnnouncementId;
import io.tidings.query.language.QueryEvaluator;
import io.tidings.query.language.SearchQuery;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Ranks by words and by meaning together: the best by the words of a query, and what lies nearest to it among the
 * announcements that satisfy the rest of it, fused by their ranks. The ranking is made once and handed on from page to page
 * as a list of ids, so pages neither overlap nor leave out, whatever arrives between them.
 */
public final class MeaningSearch {

    /** Best of each of the two rankings that are fused. */
    public static final int DEPTH = 100;

    /** How many places of the graph are looked at for the nearest; more finds more truly, and takes longer. */
    private static final int CANDIDATES = 300;

    private final SearchConnection connection;
    private final IndexNames indices;
    private final QueryEvaluator evaluator;
    private final QueryTranslation translation;

    /** Reads from these aliases, usually {@link IndexNames#READ}, and from {@link VectorIndex#ALIAS}. */
    public MeaningSearch(SearchConnection connection, IndexNames indices, QueryEvaluator evaluator) {
        this.connection = connection;
        this.indices = indices;
        this.evaluator = evaluator;
        this.translation = new QueryTranslation(evaluator);
    }

    /**
     * The fused ranking of a query, at most twice {@link #DEPTH}.
     *
     * @param query what is asked
     * @param meaning the query taken apart
     * @param vector the direction of {@link Meaning#text}
     * @throws SearchUnavailableException when Elasticsearch cannot answer now, or there are no vectors
     */
    public List<AnnouncementId> ranking(SearchQuery query, Meaning meaning, byte[] vector)
            throws SearchUnavailableException {
        List<SortOptions> sort = Orders.of(new SortOrder.Relevance(), query, new MatchingLines(query, translation));
        List<String> words = ids(search ->
                search.index(indices.latest()).query(translation.search(query)).sort(sort));
        List<String> near = shown(meaning, nearest(meaning, vector));
        return Fusion.of(List.of(words, near)).stream().map(AnnouncementId::new).toList();
    }

    /**
     * Announcements of a ranking in its order; those that no longer satisfy the query's conditions are left out.
     *
     * @param query what is asked
     * @param meaning the query taken apart
     * @param ids what to show
     * @throws SearchUnavailableException when Elasticsearch cannot answer now
     */
    public List<RankedHit> page(SearchQuery query, Meaning meaning, List<AnnouncementId> ids)
            throws SearchUnavailableException {
        List<String> wanted = ids.stream().map(AnnouncementId::value).toList();
        Map<String, AnnouncementEnriched> found = fetch(among(meaning, wanted), wanted.size());
        List<AnnouncementEnriched> events =
                wanted.stream().map(found::get).filter(Objects::nonNull).toList();
        Map<String, Long> copies = new CopyCount(connection, indices).of(events);
        List<RankedHit> hits = new ArrayList<>();
        for (AnnouncementEnriched event : events) {
            long copied = copies.getOrDefault(event.announcement().id().value(), 0L);
            SearchHit byWords = SearchHit.of(evaluator, query, event, copied);
            hits.add(
                    byWords.agreed()
                            ? new RankedHit(byWords, true)
                            : new RankedHit(SearchHit.of(evaluator, meaning.held(), event, copied), false));
        }
        return hits;
    }

    private Map<String, AnnouncementEnriched> fetch(Query query, int most) throws SearchUnavailableException {
        return connection
                .call(elastic -> elastic.search(
                        search -> search.index(indices.latest())
                                .query(query)
                                .size(most)
                                .allowPartialSearchResults(false),
                        StoredEvent.class))
                .hits()
                .hits()
                .stream()
                .map(hit -> StoredEvent.of(hit.source()))
                .collect(Collectors.toMap(event -> event.announcement().id().value(), Function.identity()));
    }

    private List<String> nearest(Meaning meaning, byte[] vector) throws SearchUnavailableException {
        List<Float> direction = new ArrayList<>(vector.length);
        for (byte part : vector) {
            direction.add((float) part);
        }
        return ids(search -> search.index(VectorIndex.ALIAS)
                .knn(knn -> knn.field(VectorMapping.VECTOR)
                        .queryVector(direction)
                        .k(DEPTH)
                        .numCandidates(CANDIDATES)
                        .filter(translation.search(meaning.vectorless()))));
    }

    /** The two indices are not written at the same moment, and only one of them has the text: this one decides. */
    private List<String> shown(Meaning meaning, List<String> near) throws SearchUnavailableException {
        if (near.isEmpty()) {
            return near;
        }
        Set<String> shown =
                new HashSet<>(ids(search -> search.index(indices.latest()).query(among(meaning, near))));
        return near.stream().filter(shown::contains).toList();
    }

    private Query among(Meaning meaning, List<String> ids) {
        return Clauses.both(Clauses.terms("id", ids), translation.search(meaning.held()));
    }

    private List<String> ids(
            Function<Builder, ObjectBuilder<co.elastic.clients.elasticsearch.core.SearchRequest>> asked)
            throws SearchUnavailableException {
        return connection
                .call(elastic -> elastic.search(
                        search -> asked.apply(search.size(DEPTH)
                                .source(source -> source.fetch(false))
                                .trackTotalHits(total -> total.enabled(false))
                                .allowPartialSearchResults(false)),
                        Void.class))
                .hits()
                .hits()
                .stream()
                .map(Hit::id)
                .toList();
    }
}
