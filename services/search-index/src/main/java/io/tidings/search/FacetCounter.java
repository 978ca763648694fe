package io.tidings.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.tidings.contracts.Kind;
import io.tidings.query.language.NameKey;
import io.tidings.query.language.SearchQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts hits by facet. Where a value is one term of a field, one aggregation counts all values. Where it is more (a region
 * finds its members and groups, a language its dialects), the values found first are each counted by their own query.
 */
final class FacetCounter {

    private static final int MOST = 100;
    private static final int MOST_REGIONS = 400;

    private final Ask ask;
    private final QueryTranslation translation;

    FacetCounter(Ask ask) {
        this.ask = ask;
        this.translation = ask.translation();
    }

    Map<Facet, List<FacetCount>> count(SearchQuery query, Set<Facet> facets) throws SearchUnavailableException {
        Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
        for (Facet facet : facets) {
            FacetQuery parted = FacetQuery.of(query, facet);
            List<FacetCount> found =
                    new ArrayList<>(FacetField.expands(facet) ? countEach(parted, facet) : countTerms(parted, facet));
            found.removeIf(count -> count.count() == 0);
            found.sort(Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value));
            int most = facet == Facet.REGION ? MOST_REGIONS : MOST;
            counts.put(facet, List.copyOf(found.subList(0, Math.min(most, found.size()))));
        }
        return counts;
    }

    private List<FacetCount> countTerms(FacetQuery parted, Facet facet) throws SearchUnavailableException {
        Map<String, Aggregate> answer =
                ask.aggregations(main(parted, ""), FacetAggregation.of(parted, facet, lineFilter(parted)));
        Map<String, Aggregate> values = FacetAggregation.inside(answer, parted.inLine());
        Map<String, String> labels = labels(values.get(FacetAggregation.LABELS));
        List<FacetCount> counts = new ArrayList<>();
        for (StringTermsBucket bucket : buckets(values.get(FacetAggregation.VALUES))) {
            String value = bucket.key().stringValue();
            long count = parted.inLine()
                    ? bucket.aggregations()
                            .get(FacetAggregation.ANNOUNCEMENTS)
                            .reverseNested()
                            .docCount()
                    : bucket.docCount();
            counts.add(new FacetCount(value, labels.getOrDefault(value, value), count));
        }
        return counts;
    }

    private List<FacetCount> countEach(FacetQuery parted, Facet facet) throws SearchUnavailableException {
        String widest = FacetQuery.word(Kind.WITHDRAWN);
        Map<String, Aggregate> found =
                ask.aggregations(main(parted, widest), FacetAggregation.of(parted, facet, lineFilter(parted)));
        Map<String, Query> filters = new HashMap<>();
        buckets(FacetAggregation.inside(found, parted.inLine()).get(FacetAggregation.VALUES))
                .forEach(bucket -> filters.put(bucket.key().stringValue(), filter(parted, bucket)));
        if (filters.isEmpty()) {
            return List.of();
        }
        Aggregation each = Aggregation.of(by -> by.filters(all -> all.filters(named -> named.keyed(filters))));
        List<FacetCount> counts = new ArrayList<>();
        ask.aggregations(translation.of(parted.rest()), Map.of(FacetAggregation.VALUES, each))
                .get(FacetAggregation.VALUES)
                .filters()
                .buckets()
                .keyed()
                .forEach((value, bucket) -> counts.add(new FacetCount(value, value, bucket.docCount())));
        return counts;
    }

    private Query filter(FacetQuery parted, StringTermsBucket bucket) {
        String value = bucket.key().stringValue();
        List<Query> conditions = new ArrayList<>(QueryTranslation.shown(parted.with(value)));
        conditions.add(translation.of(parted.placed(value)));
        return Clauses.all(conditions);
    }

    /** The query around the value; for counting by terms also what keeps announcements without a fitting line out. */
    private Query main(FacetQuery parted, String value) {
        return translation.search(new SearchQuery(parted.rest(), parted.copies(), parted.withdrawn(value)));
    }

    private @Nullable Query lineFilter(FacetQuery parted) {
        return parted.line() == null ? null : translation.line(parted.line());
    }

    /** The name that announcements use most for each key. */
    private static Map<String, String> labels(@Nullable Aggregate names) {
        Map<String, String> labels = new HashMap<>();
        if (names != null) {
            buckets(names)
                    .forEach(bucket -> labels.putIfAbsent(
                            NameKey.of(bucket.key().stringValue()), bucket.key().stringValue()));
        }
        return labels;
    }

    private static List<StringTermsBucket> buckets(@Nullable Aggregate terms) {
        return terms == null ? List.of() : terms.sterms().buckets().array();
    }
}
