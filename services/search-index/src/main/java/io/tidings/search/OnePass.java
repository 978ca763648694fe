package io.tidings.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.tidings.query.language.SearchQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Several queries that differ in few conditions, counted in one search: their common conditions, above all the words, are
 * looked up once; what any of them finds is gone through once, and each counts what fits the rest of its own.
 */
final class OnePass {

    private static final String OVER = "over.";

    private final QueryTranslation translation;
    private final List<SearchQuery> queries;
    private final Set<io.tidings.query.language.Query> common;

    /** The first query is the one whose hits are shown. */
    OnePass(SearchQuery shown, Set<SearchQuery> counted, QueryTranslation translation) {
        this.translation = translation;
        Set<SearchQuery> all = new LinkedHashSet<>(List.of(shown));
        all.addAll(counted);
        this.queries = List.copyOf(all);
        this.common = new LinkedHashSet<>(QueryTranslation.parts(shown.condition()));
        queries.forEach(query -> common.retainAll(QueryTranslation.parts(query.condition())));
    }

    /** Finds what any of the queries finds, scored by their words. */
    Query any() {
        List<Query> rests = new ArrayList<>();
        for (SearchQuery query : queries) {
            Query rest = rest(query);
            if (rest == null) {
                return translation.search(all());
            }
            rests.add(rest);
        }
        return Clauses.scored(List.of(translation.search(all())), List.of(Clauses.any(rests)));
    }

    /** What tells the hits that are shown from the others; null where there are no others. */
    @Nullable Query shown() {
        return rest(queries.getFirst());
    }

    /** What is counted over each query, in one request. */
    Map<String, Aggregation> asked(Map<SearchQuery, Map<String, Aggregation>> counted) {
        Map<String, Aggregation> asked = new HashMap<>();
        counted.forEach((query, aggregations) -> {
            Query rest = rest(query);
            if (rest == null) {
                asked.putAll(aggregations);
            } else if (!aggregations.isEmpty()) {
                asked.put(name(query), Aggregation.of(only -> only.filter(rest).aggregations(aggregations)));
            }
        });
        return asked;
    }

    /** The answers by query. */
    Map<SearchQuery, Map<String, Aggregate>> answers(Map<String, Aggregate> answer) {
        Map<SearchQuery, Map<String, Aggregate>> answers = new LinkedHashMap<>();
        for (SearchQuery query : queries) {
            Aggregate own = answer.get(name(query));
            answers.put(query, own == null ? answer : own.filter().aggregations());
        }
        return answers;
    }

    private String name(SearchQuery query) {
        return OVER + queries.indexOf(query);
    }

    /** What all the queries have in common. */
    private SearchQuery all() {
        return new SearchQuery(
                io.tidings.query.language.Query.and(List.copyOf(common)),
                queries.stream().anyMatch(SearchQuery::copies),
                queries.stream().anyMatch(SearchQuery::withdrawn));
    }

    private @Nullable Query rest(SearchQuery query) {
        List<io.tidings.query.language.Query> own = new ArrayList<>(QueryTranslation.parts(query.condition()));
        own.removeAll(common);
        List<Query> rest = new ArrayList<>();
        own.forEach(part -> rest.add(translation.of(part)));
        SearchQuery all = all();
        QueryTranslation.hidden(query.copies() || !all.copies(), query.withdrawn() || !all.withdrawn())
                .forEach(hidden -> rest.add(Clauses.not(hidden)));
        return rest.isEmpty() ? null : Clauses.all(rest);
    }
}
