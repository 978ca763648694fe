package io.tidings.alert.match;

import io.tidings.query.language.LineQuery;
import io.tidings.query.language.Query;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings queries that mean the same, but for the order of their conditions, into one form, and keeps each condition once in
 * memory. One thread at a time.
 */
final class QueryForms {

    private final Map<Query, Query> conditions = new HashMap<>();
    private final Map<LineQuery, LineQuery> lineConditions = new HashMap<>();

    Query of(Query query) {
        return switch (query) {
            case Query.And and -> new Query.And(sorted(and.all()));
            case Query.Or or -> new Query.Or(sorted(or.any()));
            case Query.Not not -> new Query.Not(of(not.query()));
            case Query.Line line -> new Query.Line(of(line.condition()));
            default -> once(query);
        };
    }

    private LineQuery of(LineQuery query) {
        return switch (query) {
            case LineQuery.And and -> new LineQuery.And(sortedOfLine(and.all()));
            case LineQuery.Or or -> new LineQuery.Or(sortedOfLine(or.any()));
            case LineQuery.Not not -> new LineQuery.Not(of(not.query()));
            default -> once(query);
        };
    }

    private Query once(Query condition) {
        Query known = conditions.putIfAbsent(condition, condition);
        return known == null ? condition : known;
    }

    private LineQuery once(LineQuery condition) {
        LineQuery known = lineConditions.putIfAbsent(condition, condition);
        return known == null ? condition : known;
    }

    /** Any order will do that is the same for the same conditions. */
    private List<Query> sorted(List<Query> parts) {
        return parts.stream()
                .map(this::of)
                .sorted(Comparator.comparingInt(Query::hashCode))
                .toList();
    }

    private List<LineQuery> sortedOfLine(List<LineQuery> parts) {
        return parts.stream()
                .map(this::of)
                .sorted(Comparator.comparingInt(LineQuery::hashCode))
                .toList();
    }
}
