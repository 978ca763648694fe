package io.tidings.search;

import co.elastic.clients.elasticsearch._types.SortMode;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.tidings.query.language.SearchQuery;
import java.util.List;

/** Sort orders as Elasticsearch sees them; every one ends in the id, so that each hit has its own place. */
final class Orders {

    private Orders() {}

    static List<SortOptions> of(SortOrder order, SearchQuery query, MatchingLines lines) {
        return switch (order) {
            case SortOrder.Relevance _ ->
                Scoring.by(query.condition()) ? List.of(byScore(), newest(), byId()) : List.of(newest(), byId());
            case SortOrder.Newest _ -> newestFirst();
            case SortOrder.Changed _ -> List.of(descending("firstPublishedAt"), byId());
            case SortOrder.Amount amount -> List.of(byAmount(amount, lines), byId());
        };
    }

    static List<SortOptions> newestFirst() {
        return List.of(newest(), byId());
    }

    static SortOptions latestRevision() {
        return descending("revision");
    }

    private static SortOptions byScore() {
        return SortOptions.of(
                sort -> sort.score(score -> score.order(co.elastic.clients.elasticsearch._types.SortOrder.Desc)));
    }

    private static SortOptions newest() {
        return descending("sortTime");
    }

    private static SortOptions descending(String name) {
        return SortOptions.of(sort ->
                sort.field(field -> field.field(name).order(co.elastic.clients.elasticsearch._types.SortOrder.Desc)));
    }

    private static SortOptions byId() {
        return SortOptions.of(sort ->
                sort.field(field -> field.field("id").order(co.elastic.clients.elasticsearch._types.SortOrder.Asc)));
    }

    private static SortOptions byAmount(SortOrder.Amount amount, MatchingLines matching) {
        String value = Clauses.LINES + (amount.converted() ? ".valueIn." + amount.currency() : ".value");
        Query lines = amount.converted() ? matching.all() : matching.in(amount.currency());
        return SortOptions.of(sort -> sort.field(field -> field.field(value)
                .order(co.elastic.clients.elasticsearch._types.SortOrder.Desc)
                .mode(SortMode.Max)
                .missing("_last")
                .nested(nested -> nested.path(Clauses.LINES).filter(lines))));
    }
}
