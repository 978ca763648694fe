package io.tidings.query.service;

import io.tidings.query.language.Histogram;
import io.tidings.query.language.SearchParameters;
import io.tidings.query.language.SearchQuery;
import io.tidings.search.AmountBar;
import io.tidings.search.DateBar;
import io.tidings.search.Histograms;
import io.tidings.search.SearchUnavailableException;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The bars that a search asks for, as the API shows them beside the facets. */
@Singleton
class Counts {

    private final Histograms histograms;

    Counts(Histograms histograms) {
        this.histograms = histograms;
    }

    Map<String, List<?>> bars(SearchQuery query, SearchParameters.Counts asked) throws SearchUnavailableException {
        Map<String, List<?>> bars = new LinkedHashMap<>();
        for (Histogram histogram : asked.histograms()) {
            switch (histogram) {
                case DATE -> bars.put(histogram.word(), dates(query));
                case AMOUNT -> bars.put(histogram.word(), amounts(query, asked));
            }
        }
        return bars;
    }

    private List<DateBar> dates(SearchQuery query) throws SearchUnavailableException {
        return histograms.dates(query);
    }

    private List<Map<String, @Nullable Object>> amounts(SearchQuery query, SearchParameters.Counts asked)
            throws SearchUnavailableException {
        String currency = Objects.requireNonNull(asked.currency());
        return histograms.amounts(query, currency, asked.converted()).stream()
                .map(bar -> amount(bar, currency))
                .toList();
    }

    private static Map<String, @Nullable Object> amount(AmountBar bar, String currency) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("from", bar.from());
        json.put("below", bar.below());
        json.put("currency", currency);
        json.put("count", bar.announcements());
        json.put("lines", bar.lines());
        return json;
    }
}
