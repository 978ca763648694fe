package io.tidings.query.page;

import io.tidings.query.language.SearchQuery;
import io.tidings.query.page.SearchPage.Charts;
import io.tidings.query.service.Meanwhile;
import io.tidings.search.AmountBar;
import io.tidings.search.DateBar;
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

/** Counts what the page draws beside its results. */
@Singleton
class Drawings {

    private final Histograms histograms;
    private final RegionMoney regionMoney;

    Drawings(Histograms histograms, RegionMoney regionMoney) {
        this.histograms = histograms;
        this.regionMoney = regionMoney;
    }

    /** Announcements over time, asked while the search is. */
    Meanwhile<List<DateBar>> dates(SearchQuery query) {
        return Meanwhile.asking(() -> histograms.dates(query));
    }

    Charts of(SearchQuery query, SearchAnswer answer, SiteAddress asked, Meanwhile<List<DateBar>> dates)
            throws SearchUnavailableException {
        String currency = Currencies.drawn(asked, answer);
        boolean byMoney = asked.first("map").equals("money") && !currency.isEmpty();
        Meanwhile<List<AmountBar>> amounts =
                Meanwhile.asking(() -> currency.isEmpty() ? List.of() : histograms.amounts(query, currency, false));
        Map<String, MoneySum> sums = byMoney ? regionMoney.of(query, currency) : Map.of();
        return new Charts(
                SearchBars.dates(dates.answer(), asked),
                AmountsView.of(amounts.answer(), currency, Currencies.offered(answer), asked),
                MapView.of(answer.facets().getOrDefault(Facet.REGION, List.of()), sums, currency, asked));
    }
}
