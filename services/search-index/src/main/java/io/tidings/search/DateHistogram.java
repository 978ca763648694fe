package io.tidings.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import io.tidings.query.language.Fact;
import io.tidings.query.language.Query;
import io.tidings.query.language.SearchQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Counts by time: bars of a day, a week, a month or a year, as fits the time between the first and the last hit. */
final class DateHistogram {

    private static final String FIELD = "date";
    private static final String BARS = "bars";
    private static final String FIRST = "first";
    private static final String LAST = "last";

    private final Ask ask;

    DateHistogram(Ask ask) {
        this.ask = ask;
    }

    /** Widths of bars; each is used up to this many of them. */
    private enum Width {
        DAY(CalendarInterval.Day, ChronoUnit.DAYS, 62),
        WEEK(CalendarInterval.Week, ChronoUnit.WEEKS, 60),
        MONTH(CalendarInterval.Month, ChronoUnit.MONTHS, 120),
        YEAR(CalendarInterval.Year, ChronoUnit.YEARS, Long.MAX_VALUE);

        private final CalendarInterval interval;
        private final ChronoUnit unit;
        private final long most;

        Width(CalendarInterval interval, ChronoUnit unit, long most) {
            this.interval = interval;
            this.unit = unit;
            this.most = most;
        }

        static Width between(LocalDate first, LocalDate last) {
            for (Width width : values()) {
                if (width.unit.between(first, last) < width.most) {
                    return width;
                }
            }
            return YEAR;
        }
    }

    List<DateBar> of(SearchQuery query) throws SearchUnavailableException {
        SearchQuery open = open(query);
        Map<String, Aggregate> ends = ask.aggregations(
                open,
                Map.of(
                        FIRST, Aggregation.of(by -> by.min(min -> min.field(FIELD))),
                        LAST, Aggregation.of(by -> by.max(max -> max.field(FIELD)))));
        double first = ends.get(FIRST).min().value() == null
                ? Double.NaN
                : ends.get(FIRST).min().value();
        double last = ends.get(LAST).max().value() == null
                ? Double.NaN
                : ends.get(LAST).max().value();
        return Double.isFinite(first) && Double.isFinite(last)
                ? bars(open, Width.between(day((long) first), day((long) last)))
                : List.of();
    }

    /** The query without its own conditions on days. */
    static SearchQuery open(SearchQuery query) {
        return new SearchQuery(withoutDays(query.condition()), query.copies(), query.withdrawn());
    }

    private List<DateBar> bars(SearchQuery open, Width width) throws SearchUnavailableException {
        Aggregation bars = Aggregation.of(by -> by.dateHistogram(histogram ->
                histogram.field(FIELD).calendarInterval(width.interval).minDocCount(width == Width.YEAR ? 1 : 0)));
        return ask.aggregations(open, Map.of(BARS, bars)).get(BARS).dateHistogram().buckets().array().stream()
                .map(bucket -> bar(day(bucket.key()), width, bucket.docCount()))
                .toList();
    }

    private static DateBar bar(LocalDate from, Width width, long count) {
        return new DateBar(from, from.plus(1, width.unit).minusDays(1), count);
    }

    private static LocalDate day(long milliseconds) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(milliseconds), ZoneOffset.UTC);
    }

    private static Query withoutDays(Query condition) {
        List<Query> parts = condition instanceof Query.And and ? and.all() : List.of(condition);
        return Query.and(parts.stream()
                .filter(part -> !(part instanceof Fact.From) && !(part instanceof Fact.To))
                .toList());
    }
}
