package io.tidings.search;

import io.tidings.query.language.QueryEvaluator;
import io.tidings.query.language.SearchQuery;
import java.util.List;

/** Counts over days and over sums, for drawing. Safe for many threads. */
public final class Histograms {

    private final DateHistogram dates;
    private final AmountHistogram amounts;

    /** Reads from these aliases, usually {@link IndexNames#READ}. */
    public Histograms(SearchConnection connection, IndexNames indices, QueryEvaluator evaluator) {
        Ask ask = new Ask(connection, indices, new QueryTranslation(evaluator));
        this.dates = new DateHistogram(ask);
        this.amounts = new AmountHistogram(ask);
    }

    /**
     * Announcements by time, oldest first, without the query's own conditions on days, so that one sees what lies around
     * them. Bars are days, weeks, months or years, whichever fits; years without announcements are left out.
     *
     * @throws SearchUnavailableException when Elasticsearch cannot answer now
     */
    public List<DateBar> dates(SearchQuery query) throws SearchUnavailableException {
        return dates.of(query);
    }

    /**
     * Funding lines by value, smallest first, without the query's own conditions on amount and currency.
     *
     * @param currency ISO 4217; sums of several currencies have no common scale
     * @param converted whether lines stated in other currencies are converted to it; else they are left out
     * @throws SearchUnavailableException when Elasticsearch cannot answer now
     */
    public List<AmountBar> amounts(SearchQuery query, String currency, boolean converted)
            throws SearchUnavailableException {
        return amounts.of(query, currency, converted);
    }
}
