package io.tidings.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import io.tidings.query.language.NameKey;
import io.tidings.query.language.QueryEvaluator;
import io.tidings.query.language.SearchQuery;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names that announcements use, found while somebody types one. Safe for many threads. */
public final class KnownNames {

    private static final Map<Facet, String> FIELDS = new EnumMap<>(
            Map.of(Facet.FUND, "funds", Facet.ORGANISATION, "organisations", Facet.PUBLISHER, "publisher"));
    private static final int SPELLINGS = 4;

    private final Ask ask;

    /** Reads from these aliases, usually {@link IndexNames#READ}. */
    public KnownNames(SearchConnection connection, IndexNames indices, QueryEvaluator evaluator) {
        this.ask = new Ask(connection, indices, new QueryTranslation(evaluator));
    }

    /**
     * Names one of whose words starts so, those in most announcements first; each once, in its commonest spelling.
     *
     * @param start what was typed, in any case
     * @param most how many names, for each kind
     * @return funds, organisations and publishers
     * @throws SearchUnavailableException when Elasticsearch cannot answer now
     */
    public Map<Facet, List<String>> startingWith(String start, int most) throws SearchUnavailableException {
        String pattern = "(.*[^a-zA-Z0-9])?" + inAnyCase(start) + ".*";
        Map<String, Aggregation> names = new LinkedHashMap<>();
        FIELDS.forEach((facet, field) -> names.put(facet.name(), names(field, pattern, most)));
        Map<Facet, List<String>> found = new EnumMap<>(Facet.class);
        ask.aggregations(SearchQuery.EVERYTHING, names)
                .forEach((facet, terms) -> found.put(
                        Facet.valueOf(facet), once(terms.sterms().buckets().array(), most)));
        return found;
    }

    private static Aggregation names(String field, String pattern, int most) {
        return Aggregation.of(by -> by.terms(terms ->
                terms.field(field).include(only -> only.regexp(pattern)).size(SPELLINGS * most)));
    }

    private static List<String> once(List<StringTermsBucket> buckets, int most) {
        Map<String, String> byKey = new LinkedHashMap<>();
        buckets.forEach(bucket -> byKey.putIfAbsent(
                NameKey.of(bucket.key().stringValue()), bucket.key().stringValue()));
        return byKey.values().stream().limit(most).toList();
    }

    /** A pattern of Lucene's that the text fits in any case; every other sign stands for itself. */
    private static String inAnyCase(String text) {
        StringBuilder pattern = new StringBuilder();
        text.codePoints().forEach(c -> {
            int lower = Character.toLowerCase(c);
            int upper = Character.toUpperCase(c);
            if (lower != upper) {
                pattern.append('[')
                        .appendCodePoint(lower)
                        .appendCodePoint(upper)
                        .append(']');
            } else if (Character.isLetterOrDigit(c)) {
                pattern.appendCodePoint(c);
            } else {
                pattern.append('\\').appendCodePoint(c);
            }
        });
        return pattern.toString();
    }
}
