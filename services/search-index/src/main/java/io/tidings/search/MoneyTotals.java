package io.tidings.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;

/** Sums by currency over the lines of all hits, exact to the penny. */
final class MoneyTotals {

    static final String NAME = "money";

    private static final String COUNTED = "counted";
    private static final String CURRENCY = "currency";
    private static final int CURRENCIES = 400;

    private MoneyTotals() {}

    static Aggregation over(MatchingLines lines) {
        Aggregation currencies = Aggregation.of(by -> by.terms(
                        terms -> terms.field(Clauses.LINES + ".currency").size(CURRENCIES))
                .aggregations(Map.of("high", sum("high"), "middle", sum("middle"), "low", sum("low"))));
        Aggregation counted =
                Aggregation.of(only -> only.filter(lines.counted()).aggregations(CURRENCY, currencies));
        return Aggregation.of(
                in -> in.nested(nested -> nested.path(Clauses.LINES)).aggregations(COUNTED, counted));
    }

    static Map<String, MoneyTotal> read(Aggregate aggregate) {
        Map<String, MoneyTotal> totals = new TreeMap<>();
        Aggregate counted = aggregate.nested().aggregations().get(COUNTED);
        for (StringTermsBucket bucket :
                counted.filter().aggregations().get(CURRENCY).sterms().buckets().array()) {
            String currency = bucket.key().stringValue();
            BigInteger minor = ExactSum.of(value(bucket, "high"), value(bucket, "middle"), value(bucket, "low"));
            totals.put(currency, new MoneyTotal(MinorUnits.toUnits(minor, currency), bucket.docCount()));
        }
        return totals;
    }

    private static Aggregation sum(String piece) {
        return Aggregation.of(sum -> sum.sum(of -> of.field(Clauses.LINES + ".pieces." + piece)));
    }

    private static double value(StringTermsBucket bucket, String piece) {
        return bucket.aggregations().get(piece).sum().value();
    }
}
