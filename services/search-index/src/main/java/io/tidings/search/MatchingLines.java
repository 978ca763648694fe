package io.tidings.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.tidings.query.language.LineQuery;
import io.tidings.query.language.SearchQuery;
import java.util.List;

/** The lines that money is counted and sorted by: those that satisfy a line condition of the query, else all. */
final class MatchingLines {

    private final Query condition;

    MatchingLines(SearchQuery query, QueryTranslation translation) {
        List<LineQuery> conditions = query.lineConditions();
        this.condition = conditions.isEmpty()
                ? Clauses.everything()
                : Clauses.any(conditions.stream().map(translation::line).toList());
    }

    Query all() {
        return condition;
    }

    Query in(String currency) {
        return Clauses.both(condition, Clauses.term(Clauses.LINES + ".currency", currency));
    }

    /** Those of them that count towards totals. */
    Query counted() {
        return Clauses.both(condition, Clauses.flag(Clauses.LINES + ".counted", true));
    }
}
