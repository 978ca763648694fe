package io.tidings.search;

import io.tidings.query.language.Query;
import io.tidings.query.language.SearchQuery;
import io.tidings.query.language.WordAnalysis;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A query as ranking by meaning sees it: single words that all must stand in the text say what is meant, and the rest still
 * holds of everything found. So a quoted phrase, an alternative or a negation is kept to, a bare word is not.
 *
 * @param text what is meant, the words in their order; empty when there is nothing to rank by
 * @param held the query without those words
 * @param vectorless the part of {@code held} that needs no text, which is what the index of vectors can check
 */
public record Meaning(String text, SearchQuery held, SearchQuery vectorless) {

    /** Takes a query apart. */
    public static Meaning of(SearchQuery query) {
        List<Query> parts = query.condition() instanceof Query.And and ? and.all() : List.of(query.condition());
        List<Query> kept = parts.stream().filter(part -> !isBare(part)).toList();
        return new Meaning(
                parts.stream()
                        .filter(Meaning::isWords)
                        .map(part -> ((Query.Words) part).text())
                        .collect(Collectors.joining(" ")),
                with(query, kept),
                with(query, kept.stream().filter(part -> !hasWords(part)).toList()));
    }

    private static boolean isWords(Query part) {
        return part instanceof Query.Words;
    }

    private static boolean isBare(Query part) {
        return part instanceof Query.Words words
                && WordAnalysis.plain(words.text()).size() <= 1;
    }

    private static boolean hasWords(Query query) {
        return switch (query) {
            case Query.Words _ -> true;
            case Query.And and -> and.all().stream().anyMatch(Meaning::hasWords);
            case Query.Or or -> or.any().stream().anyMatch(Meaning::hasWords);
            case Query.Not not -> hasWords(not.query());
            default -> false;
        };
    }

    private static SearchQuery with(SearchQuery query, List<Query> parts) {
        Query condition = switch (parts.size()) {
            case 0 -> new Query.All();
            case 1 -> parts.getFirst();
            default -> new Query.And(parts);
        };
        return new SearchQuery(condition, query.copies(), query.withdrawn());
    }
}
