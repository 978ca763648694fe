package io.tidings.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The aggregation that finds a facet's values, on announcements or on the funding lines that fit the rest of a line. */
final class FacetAggregation {

    static final String VALUES = "values";
    static final String LABELS = "labels";
    static final String ANNOUNCEMENTS = "announcements";

    private static final String LINES = "lines";
    private static final String FITTING = "fitting";
    private static final int VALUES_AT_MOST = 500;
    private static final int LABELS_AT_MOST = 1000;

    private FacetAggregation() {}

    static Map<String, Aggregation> of(FacetQuery parted, Facet facet, @Nullable Query line) {
        boolean inLine = parted.inLine();
        Map<String, Aggregation> inner = new HashMap<>();
        inner.put(VALUES, inLine ? lineValues(facet) : values(facet));
        String names = FacetField.names(facet, inLine);
        if (names != null) {
            inner.put(LABELS, terms(names, LABELS_AT_MOST));
        }
        if (!inLine) {
            return inner;
        }
        Query fits = line == null ? Clauses.everything() : line;
        Aggregation fitting = Aggregation.of(only -> only.filter(fits).aggregations(inner));
        return Map.of(
                LINES,
                Aggregation.of(
                        in -> in.nested(nested -> nested.path(Clauses.LINES)).aggregations(FITTING, fitting)));
    }

    static Map<String, Aggregate> inside(Map<String, Aggregate> answer, boolean inLine) {
        return inLine
                ? answer.get(LINES)
                        .nested()
                        .aggregations()
                        .get(FITTING)
                        .filter()
                        .aggregations()
                : answer;
    }

    private static Aggregation values(Facet facet) {
        return terms(FacetField.ofAnnouncement(facet), VALUES_AT_MOST);
    }

    /** An announcement with two fitting lines counts once. */
    private static Aggregation lineValues(Facet facet) {
        return Aggregation.of(
                by -> by.terms(terms -> terms.field(FacetField.ofLine(facet)).size(VALUES_AT_MOST))
                        .aggregations(ANNOUNCEMENTS, back -> back.reverseNested(root -> root)));
    }

    private static Aggregation terms(String field, int size) {
        return Aggregation.of(by -> by.terms(terms -> terms.field(field).size(size)));
    }
}
