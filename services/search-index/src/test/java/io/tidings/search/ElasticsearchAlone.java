package io.tidings.search;

import co.elastic.clients.elasticsearch._types.query_dsl.ChildScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import io.tidings.query.language.QueryEvaluator;
import io.tidings.query.language.SearchQuery;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What Elasticsearch says without the evaluator, which elsewhere explains each hit: whom a query finds and, where it has
 * conditions on lines, by which lines.
 */
final class ElasticsearchAlone {

    private static final int ALL = 10_000;
    private static final int ALL_LINES = 100;
    private static final String LINE_ID = Clauses.LINES + ".id";

    private final SearchConnection connection;
    private final QueryTranslation translation;

    ElasticsearchAlone(SearchConnection connection, QueryEvaluator evaluator) {
        this.connection = connection;
        this.translation = new QueryTranslation(evaluator);
    }

    /** The matching lines of everything that is found, by id. */
    Map<String, Set<String>> find(SearchQuery query) throws SearchUnavailableException {
        Query asked = query.lineConditions().isEmpty()
                ? translation.search(query)
                : Query.of(all ->
                        all.bool(bool -> bool.filter(translation.search(query)).should(matchingLines(query))));
        Map<String, Set<String>> found = new TreeMap<>();
        for (Hit<Void> hit : connection
                .call(elastic -> elastic.search(
                        search -> search.index(IndexNames.READ.latest())
                                .query(asked)
                                .size(ALL)
                                .source(source -> source.fetch(false))
                                .allowPartialSearchResults(false),
                        Void.class))
                .hits()
                .hits()) {
            found.put(hit.id(), lines(hit));
        }
        return found;
    }

    private Query matchingLines(SearchQuery query) {
        return Query.of(any -> any.nested(nested -> nested.path(Clauses.LINES)
                .scoreMode(ChildScoreMode.None)
                .query(new MatchingLines(query, translation).all())
                .innerHits(inner -> inner.size(ALL_LINES)
                        .source(source -> source.fetch(false))
                        .docvalueFields(fields -> fields.field(LINE_ID)))));
    }

    private static Set<String> lines(Hit<Void> hit) {
        Set<String> lines = new TreeSet<>();
        hit.innerHits()
                .values()
                .forEach(inner -> inner.hits().hits().forEach(line -> {
                    JsonData ids = line.fields().get(LINE_ID);
                    lines.addAll(ids.<List<String>>to(List.class));
                }));
        return lines;
    }
}
