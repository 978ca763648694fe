package io.tidings.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation.Builder.ContainerBuilder;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The aggregation that counts a facet's values, on announcements or on the funding lines that fit the rest of a line. Those of
 * several facets stand in one request, each under its own name.
 */
final class FacetAggregation {

    private static final String VALUES = "values";
    private static final String ANSWERED = "answered";
    private static final String ANNOUNCEMENTS = "announcements";
    private static final String SHOWN = "shown";
    private static final String FITTING = "fitting";
    private static final int VALUES_AT_MOST = 500;

    /** Every region with every role that is asked for; more than there are. */
    private static final int REGION_TERMS = 20_000;

    /** Every region, named or not; more than there are. */
    private static final int COUNTED_REGIONS = 20_000;

    private final Facet facet;
    private final FacetQuery parted;
    private final boolean answered;

    /**
     * Nothing is asked yet.
     *
     * @param counted whether the index holds {@link CountedRegions} that may be used
     */
    FacetAggregation(Facet facet, FacetQuery parted, boolean counted) {
        this.facet = facet;
        this.parted = parted;
        this.answered = counted && facet == Facet.REGION && (parted.inLine() || parted.usualRoles());
    }

    /**
     * What is asked.
     *
     * @param line what else is asked of the line; null when nothing is
     */
    Map<String, Aggregation> asked(@Nullable Query line) {
        Map<String, Aggregation> counting = counting();
        if (!parted.inLine()) {
            return counting;
        }
        Query fits = line == null ? Clauses.everything() : line;
        Aggregation fitting = Aggregation.of(only -> only.filter(fits).aggregations(counting));
        return Map.of(
                named(FITTING),
                Aggregation.of(
                        in -> in.nested(nested -> nested.path(Clauses.LINES)).aggregations(FITTING, fitting)));
    }

    private Map<String, Aggregation> counting() {
        Map<String, Aggregation> counting = new HashMap<>();
        if (!answered || parted.inLine()) {
            counting.put(named(VALUES), values());
        }
        if (answered) {
            String field = parted.inLine() ? Clauses.LINES + ".countedRegions" : "countedRegions";
            counting.put(named(ANSWERED), Aggregation.of(by -> {
                var counted = by.terms(terms -> terms.field(field).size(COUNTED_REGIONS));
                return parted.inLine() ? onceEach(counted) : counted;
            }));
        }
        return counting;
    }

    private Aggregation values() {
        boolean regions = facet == Facet.REGION;
        String usual = parted.inLine() ? FacetField.ofLine(facet) : FacetField.ofAnnouncement(facet);
        String field = answered ? FacetField.LINE_REGIONS : usual;
        return Aggregation.of(by -> {
            var counted = by.terms(terms -> {
                terms.field(field).size(regions ? REGION_TERMS : VALUES_AT_MOST);
                String unasked = regions && !answered ? RegionTerms.unasked(parted.roles()) : "";
                return unasked.isEmpty() ? terms : terms.exclude(no -> no.regexp(unasked));
            });
            if (parted.inLine()) {
                onceEach(counted);
            } else if (facet == Facet.KIND) {
                counted.aggregations(SHOWN, only -> only.filter(Clauses.flag("withdrawn", false)));
            }
            return counted;
        });
    }

    /** An announcement with two fitting lines counts once. */
    private static ContainerBuilder onceEach(ContainerBuilder counted) {
        return counted.aggregations(ANNOUNCEMENTS, back -> back.reverseNested(root -> root));
    }

    /** Announcements with each term of the field, most first. */
    Map<String, Long> counts(Map<String, Aggregate> answer) {
        return answered && !parted.inLine() ? CountedRegions.named(counts(answer, ANSWERED)) : counts(answer, VALUES);
    }

    /** Announcements that each country and group finds; null where this was not asked. */
    @Nullable Map<String, Long> answered(Map<String, Aggregate> answer) {
        return answered ? CountedRegions.found(counts(answer, ANSWERED)) : null;
    }

    private Map<String, Long> counts(Map<String, Aggregate> answer, String name) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (StringTermsBucket bucket : buckets(answer, name)) {
            counts.put(bucket.key().stringValue(), count(bucket));
        }
        return counts;
    }

    private long count(StringTermsBucket bucket) {
        Map<String, Aggregate> inner = bucket.aggregations();
        if (parted.inLine()) {
            return inner.get(ANNOUNCEMENTS).reverseNested().docCount();
        }
        boolean onlyShown =
                facet == Facet.KIND && !parted.withdrawn(bucket.key().stringValue());
        return onlyShown ? inner.get(SHOWN).filter().docCount() : bucket.docCount();
    }

    private List<StringTermsBucket> buckets(Map<String, Aggregate> answer, String name) {
        Map<String, Aggregate> inside = parted.inLine()
                ? answer.get(named(FITTING))
                        .nested()
                        .aggregations()
                        .get(FITTING)
                        .filter()
                        .aggregations()
                : answer;
        Aggregate terms = inside.get(named(name));
        return terms == null ? List.of() : terms.sterms().buckets().array();
    }

    private String named(String name) {
        return facet.name() + "." + name;
    }
}
