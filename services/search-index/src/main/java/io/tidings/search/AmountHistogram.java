package io.tidings.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.AggregationRange;
import co.elastic.clients.elasticsearch._types.aggregations.RangeBucket;
import io.tidings.query.language.LineQuery;
import io.tidings.query.language.Query;
import io.tidings.query.language.SearchQuery;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts by sum, in one currency: bars from 0, then 1, 2, 5, 10, 20, 50 … thousand and up. The bars stand in place of the
 * query's own conditions on amount and currency; what else it asks of that line stays.
 */
final class AmountHistogram {

    private static final String LINES = "lines";
    private static final String FITTING = "fitting";
    private static final String BARS = "bars";
    private static final String ANNOUNCEMENTS = "announcements";
    private static final int SMALLEST_POWER = 3;
    private static final int LARGEST_POWER = 12;

    private final Ask ask;

    AmountHistogram(Ask ask) {
        this.ask = ask;
    }

    /**
     * A query taken apart.
     *
     * @param rest what it asks beside the line
     * @param line what it asks of the line beside its amount and currency; null when nothing
     */
    record Parted(List<Query> rest, @Nullable LineQuery line) {

        LineQuery in(String currency, boolean converted) {
            LineQuery known = converted
                    ? new LineQuery.Converted(LineQuery.Comparison.AT_LEAST, BigDecimal.ZERO, currency)
                    : new LineQuery.Currency(currency);
            return line == null ? known : LineQuery.and(List.of(line, known));
        }
    }

    /** From the first bar that holds something to the last. */
    List<AmountBar> of(SearchQuery query, String currency, boolean converted) throws SearchUnavailableException {
        Parted parted = parted(query.condition());
        int digits = MinorUnits.digits(currency);
        String field = Clauses.LINES + (converted ? ".valueIn." + currency : ".value");
        SearchQuery open = new SearchQuery(Query.and(parted.rest()), query.copies(), query.withdrawn());
        Aggregate lines = ask.aggregations(open, Map.of(LINES, over(parted.in(currency, converted), field, digits)))
                .get(LINES);
        Aggregate fitting = lines.nested().aggregations().get(FITTING);
        Aggregate bars = fitting.filter().aggregations().get(BARS);
        return inhabited(bars.range().buckets().array().stream()
                .map(bucket -> bar(bucket, digits))
                .toList());
    }

    private Aggregation over(LineQuery asked, String field, int digits) {
        Aggregation bars =
                Aggregation.of(by -> by.range(range -> range.field(field).ranges(ranges(ends(), digits)))
                        .aggregations(ANNOUNCEMENTS, back -> back.reverseNested(root -> root)));
        Aggregation fitting = Aggregation.of(
                only -> only.filter(ask.translation().line(asked)).aggregations(BARS, bars));
        return Aggregation.of(
                in -> in.nested(nested -> nested.path(Clauses.LINES)).aggregations(FITTING, fitting));
    }

    private static AmountBar bar(RangeBucket bucket, int digits) {
        Double below = bucket.to();
        return new AmountBar(
                units(bucket.from() == null ? 0 : bucket.from(), digits),
                below == null ? null : units(below, digits),
                bucket.aggregations().get(ANNOUNCEMENTS).reverseNested().docCount(),
                bucket.docCount());
    }

    private static BigDecimal units(double minor, int digits) {
        BigDecimal exact =
                BigDecimal.valueOf((long) minor).movePointLeft(digits).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    private static List<AmountBar> inhabited(List<AmountBar> bars) {
        int first = 0;
        int end = bars.size();
        while (first < end && bars.get(first).lines() == 0) {
            first++;
        }
        while (end > first && bars.get(end - 1).lines() == 0) {
            end--;
        }
        return List.copyOf(bars.subList(first, end));
    }

    private static List<BigDecimal> ends() {
        List<BigDecimal> ends = new ArrayList<>();
        ends.add(BigDecimal.ZERO);
        for (int power = SMALLEST_POWER; power < LARGEST_POWER; power++) {
            for (int step : List.of(1, 2, 5)) {
                ends.add(BigDecimal.valueOf(step).movePointRight(power));
            }
        }
        return ends;
    }

    private static List<AggregationRange> ranges(List<BigDecimal> ends, int digits) {
        List<AggregationRange> ranges = new ArrayList<>();
        for (int i = 0; i < ends.size(); i++) {
            double from = ends.get(i).movePointRight(digits).doubleValue();
            Double to = i + 1 < ends.size()
                    ? Double.valueOf(ends.get(i + 1).movePointRight(digits).doubleValue())
                    : null;
            ranges.add(AggregationRange.of(range -> range.from(from).to(to)));
        }
        return ranges;
    }

    /** The line with an amount gives it up; of a query without one, a condition on currency alone does. */
    static Parted parted(Query condition) {
        List<Query> rest = new ArrayList<>();
        LineQuery line = null;
        boolean found = false;
        for (Query part : condition instanceof Query.And and ? and.all() : List.of(condition)) {
            if (!found && part instanceof Query.Line asked && isAboutMoney(asked.condition())) {
                found = true;
                line = withoutMoney(asked.condition());
            } else {
                rest.add(part);
            }
        }
        return new Parted(rest, line);
    }

    private static boolean isAboutMoney(LineQuery line) {
        return parts(line).stream().anyMatch(AmountHistogram::isMoney);
    }

    private static @Nullable LineQuery withoutMoney(LineQuery line) {
        List<LineQuery> left =
                parts(line).stream().filter(part -> !isMoney(part)).toList();
        return left.isEmpty() ? null : LineQuery.and(left);
    }

    private static boolean isMoney(LineQuery part) {
        return part instanceof LineQuery.Amount
                || part instanceof LineQuery.Converted
                || part instanceof LineQuery.Currency;
    }

    private static List<LineQuery> parts(LineQuery query) {
        return query instanceof LineQuery.And and ? and.all() : List.of(query);
    }
}
