package io.tidings.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.tidings.query.language.LineQuery;
import io.tidings.query.language.NameKey;
import io.tidings.query.language.RegionReach;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;

/** Conditions on one funding line as Elasticsearch sees them, inside the nested path. */
final class LineTranslation {

    private static final String FIELD = Clauses.LINES + ".";

    private final Function<String, RegionReach> reaches;

    LineTranslation(Function<String, RegionReach> reaches) {
        this.reaches = reaches;
    }

    Query of(LineQuery query) {
        return switch (query) {
            case LineQuery.And and ->
                Clauses.all(and.all().stream().map(this::of).toList());
            case LineQuery.Or or -> Clauses.any(or.any().stream().map(this::of).toList());
            case LineQuery.Not not -> Clauses.not(of(not.query()));
            case LineQuery.Theme theme -> Clauses.term(FIELD + "themes", theme.id());
            case LineQuery.Region region ->
                Clauses.region(
                        reaches.apply(region.id()),
                        FIELD + "date",
                        regions -> Clauses.terms(FIELD + "regionTerms", RegionTerms.asked(regions)));
            case LineQuery.Amount amount -> amount(amount);
            case LineQuery.Converted converted ->
                values(
                        FIELD + "valueIn." + converted.code(),
                        converted.comparison(),
                        converted.figure().movePointRight(MinorUnits.digits(converted.code())));
            case LineQuery.Currency currency -> Clauses.term(FIELD + "currency", currency.code());
            case LineQuery.Fund fund -> Clauses.term(FIELD + "fundKey", NameKey.of(fund.name()));
            case LineQuery.Period period -> Clauses.term(FIELD + "periodKey", NameKey.of(period.name()));
            case LineQuery.Delta delta ->
                Clauses.term(FIELD + "delta", delta.delta().word());
        };
    }

    /** A figure names whole units of any currency, the index holds minor units: one range for each number of decimals. */
    private static Query amount(LineQuery.Amount amount) {
        return Clauses.any(MinorUnits.DIGITS.stream()
                .map(digits -> Clauses.both(
                        Clauses.number(FIELD + "digits", digits),
                        values(
                                FIELD + "value",
                                amount.comparison(),
                                amount.figure().movePointRight(digits))))
                .toList());
    }

    private static Query values(String field, LineQuery.Comparison comparison, BigDecimal minor) {
        BigInteger up = minor.setScale(0, RoundingMode.CEILING).toBigInteger();
        BigInteger down = minor.setScale(0, RoundingMode.FLOOR).toBigInteger();
        BigInteger least = BigInteger.ZERO;
        BigInteger most = BigInteger.valueOf(Long.MAX_VALUE);
        List<BigInteger> range = switch (comparison) {
            case AT_LEAST -> List.of(up, most);
            case ABOVE -> List.of(down.add(BigInteger.ONE), most);
            case AT_MOST -> List.of(least, down);
            case BELOW -> List.of(least, up.subtract(BigInteger.ONE));
            case EQUAL -> List.of(up, down);
        };
        BigInteger from = range.getFirst().max(least);
        BigInteger to = range.getLast().min(most);
        return from.compareTo(to) > 0
                ? Clauses.nothing()
                : Clauses.between(field, from.longValueExact(), to.longValueExact());
    }
}
