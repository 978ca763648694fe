package io.tidings.query.page;

import io.tidings.query.language.SearchQuery;
import io.tidings.query.page.SearchPage.Charts;
import io.tidings.search.Facet;
import io.tidings.search.Histograms;
import io.tidings.search.MoneySum;
import io.tidings.search.RegionMoney;
import io.tidings.search.SearchAnswer;
import io.tidings.search.SearchUnavailableException;
import io.tidings.site.SiteAddress;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts what the page draws beside its results. */
@Singleton
class Drawings {

    private final Histograms histograms;
    private final RegionMoney regionMoney;

    Drawings(Histograms histograms, RegionMoney regionMoney) {
        this.histograms = histograms;
        this.regionMoney = regionMoney;
    }

    Charts of(SearchQuery query, SearchAnswer answer, SiteAddress asked) throws SearchUnavailableException {
        String currency = Currencies.drawn(asked, answer);
        boolean byMoney = asked.first("map").equals("money") && !currency.isEmpty();
        Map<String, MoneySum> sums = byMoney ? regionMoney.of(query, currency) : Map.of();
        return new Charts(
                SearchBars.dates(histograms.dates(query), asked),
                amounts(query, answer, asked, currency),
                MapView.of(answer.facets().getOrDefault(Facet.REGION, List.of()), sums, currency, asked));
    }

    private @Nullable AmountsView amounts(SearchQuery query, SearchAnswer answer, SiteAddress asked, String currency)
            throws SearchUnavailableException {
        return currency.isEmpty()
                ? null
                : AmountsView.of(
                        histograms.amounts(query, currency, false), currency, Currencies.offered(answer), asked);
    }
}
