package io.tidings.alert.backtest;

import io.tidings.query.language.Query;
import io.tidings.query.language.QueryParser;
import io.tidings.query.language.SearchQuery;
import java.time.LocalDate;
import java.util.Optional;

/** Puts a condition behind a query as a person would type it. */
final class Narrowing {

    private final SearchQuery query;
    private final String text;

    Narrowing(SearchQuery query) {
        this.query = query;
        String condition = new SearchQuery(query.condition(), false, false).canonical();
        this.text = query.condition() instanceof Query.Or ? "(" + condition + ")" : condition;
    }

    /**
     * The narrowed query; empty when it becomes too long. The canonical form names no relative day, so the day it is read on
     * does not matter.
     */
    Optional<SearchQuery> by(String filter) {
        return switch (QueryParser.parse(text + " " + filter, LocalDate.EPOCH)) {
            case QueryParser.Parsed.Understood understood ->
                Optional.of(new SearchQuery(understood.query().condition(), query.copies(), query.withdrawn()));
            case QueryParser.Parsed.Mistaken mistaken -> Optional.empty();
        };
    }
}
