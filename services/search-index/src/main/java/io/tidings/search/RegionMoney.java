package io.tidings.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.tidings.query.language.QueryEvaluator;
import io.tidings.query.language.SearchQuery;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sums of money by who receives it, in one currency, for drawing. Safe for many threads. */
public final class RegionMoney {

    private static final String LINES = "lines";
    private static final String FITTING = "fitting";
    private static final String REGIONS = "regions";
    private static final String LINE_REGIONS = Clauses.LINES + ".regions";
    private static final int REGIONS_AT_MOST = 1000;

    private final Ask ask;

    /** Reads from these aliases, usually {@link IndexNames#READ}. */
    public RegionMoney(SearchConnection connection, IndexNames indices, QueryEvaluator evaluator) {
        this.ask = new Ask(connection, indices, new QueryTranslation(evaluator));
    }

    /**
     * The lines that the query's total in this currency adds up, by the regions that each of them names as receivers. A line
     * for two regions is in both sums, so these do not add up to the total.
     *
     * @param currency ISO 4217
     * @throws SearchUnavailableException when Elasticsearch cannot answer now
     */
    public Map<String, MoneySum> of(SearchQuery query, String currency) throws SearchUnavailableException {
        MatchingLines lines = new MatchingLines(query, ask.translation());
        Query counted = Clauses.both(lines.counted(), lines.in(currency));
        Aggregate found = ask.aggregations(query, Map.of(LINES, over(counted))).get(LINES);
        Map<String, MoneySum> sums = new TreeMap<>();
        buckets(found).forEach(bucket -> sums.put(bucket.key().stringValue(), MoneyTotals.sum(bucket, currency)));
        return sums;
    }

    private static Aggregation over(Query counted) {
        Aggregation regions =
                Aggregation.of(by -> by.terms(terms -> terms.field(LINE_REGIONS).size(REGIONS_AT_MOST))
                        .aggregations(MoneyTotals.sums()));
        Aggregation fitting = Aggregation.of(only -> only.filter(counted).aggregations(REGIONS, regions));
        return Aggregation.of(
                in -> in.nested(nested -> nested.path(Clauses.LINES)).aggregations(FITTING, fitting));
    }

    private static List<StringTermsBucket> buckets(Aggregate lines) {
        Aggregate fitting = lines.nested().aggregations().get(FITTING);
        return fitting.filter().aggregations().get(REGIONS).sterms().buckets().array();
    }
}
