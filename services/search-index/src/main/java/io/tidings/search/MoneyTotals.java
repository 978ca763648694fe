package io.tidings.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import io.tidings.contracts.Delta;
import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;

/** Sums by currency over the lines of all hits, exact to the penny. */
final class MoneyTotals {

    static final String NAME = "money";

    private static final String COUNTED = "counted";
    private static final String CURRENCY = "currency";
    private static final String DELTA = "delta";
    private static final String NEAR = "near";
    private static final String LOW = "low";
    private static final int CURRENCIES = 400;

    private MoneyTotals() {}

    static Aggregation over(MatchingLines lines) {
        Aggregation deltas = Aggregation.of(by -> by.terms(
                        terms -> terms.field(Clauses.LINES + ".delta").size(Delta.values().length))
                .aggregations(sums()));
        Aggregation currencies = Aggregation.of(by -> by.terms(
                        terms -> terms.field(Clauses.LINES + ".currency").size(CURRENCIES))
                .aggregations(DELTA, deltas));
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
            MoneySum all = none(currency);
            MoneySum newOnly = all;
            for (StringTermsBucket delta :
                    bucket.aggregations().get(DELTA).sterms().buckets().array()) {
                MoneySum sum = sum(delta, currency);
                all = all.plus(sum);
                newOnly = delta.key().stringValue().equals(Delta.NEW.word()) ? sum : newOnly;
            }
            totals.put(currency, new MoneyTotal(all.sum(), all.lines(), newOnly));
        }
        return totals;
    }

    private static MoneySum none(String currency) {
        return new MoneySum(MinorUnits.toUnits(BigInteger.ZERO, currency), 0);
    }

    /** What {@link #sum} reads. */
    static Map<String, Aggregation> sums() {
        return Map.of(NEAR, sum("value"), LOW, sum("low"));
    }

    private static Aggregation sum(String field) {
        return Aggregation.of(sum -> sum.sum(of -> of.field(Clauses.LINES + "." + field)));
    }

    /** What the lines of a bucket, all in this currency, add up to. */
    static MoneySum sum(StringTermsBucket bucket, String currency) {
        BigInteger minor = ExactSum.of(value(bucket, NEAR), value(bucket, LOW));
        return new MoneySum(MinorUnits.toUnits(minor, currency), bucket.docCount());
    }

    private static double value(StringTermsBucket bucket, String sum) {
        return bucket.aggregations().get(sum).sum().value();
    }
}
