package io.tidings.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import io.tidings.contracts.Delta;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Sums by currency over the lines of all hits, exact to the penny. */
final class MoneyTotals {

    static final String NAME = "money";

    private static final String COUNTED = "counted";
    private static final String CURRENCY = "currency";
    private static final String NEW = "new";
    private static final int CURRENCIES = 400;

    private MoneyTotals() {}

    static Aggregation over(MatchingLines lines) {
        Map<String, Aggregation> sums = new HashMap<>(pieces());
        sums.put(
                NEW,
                Aggregation.of(only -> only.filter(Clauses.term(Clauses.LINES + ".delta", Delta.NEW.word()))
                        .aggregations(pieces())));
        Aggregation currencies = Aggregation.of(by -> by.terms(
                        terms -> terms.field(Clauses.LINES + ".currency").size(CURRENCIES))
                .aggregations(sums));
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
            MoneySum all = sum(bucket.aggregations(), bucket.docCount(), currency);
            var fresh = bucket.aggregations().get(NEW).filter();
            MoneySum newOnly = sum(fresh.aggregations(), fresh.docCount(), currency);
            totals.put(currency, new MoneyTotal(all.sum(), all.lines(), newOnly));
        }
        return totals;
    }

    /** What {@link #sum(Map, long, String)} adds up. */
    static Map<String, Aggregation> pieces() {
        return Map.of("high", sum("high"), "middle", sum("middle"), "low", sum("low"));
    }

    private static Aggregation sum(String piece) {
        return Aggregation.of(sum -> sum.sum(of -> of.field(Clauses.LINES + ".pieces." + piece)));
    }

    /** What the lines of a bucket, all in this currency, add up to. */
    static MoneySum sum(Map<String, Aggregate> pieces, long lines, String currency) {
        BigInteger minor = ExactSum.of(value(pieces, "high"), value(pieces, "middle"), value(pieces, "low"));
        return new MoneySum(MinorUnits.toUnits(minor, currency), lines);
    }

    private static double value(Map<String, Aggregate> pieces, String piece) {
        return pieces.get(piece).sum().value();
    }
}
