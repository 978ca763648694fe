package io.tidings.query.page;

import io.tidings.search.Facet;
import io.tidings.search.FacetCount;
import io.tidings.search.SearchAnswer;
import io.tidings.site.SiteAddress;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which currency sums are drawn in: bars of several have no common scale. */
final class Currencies {

    private static final int OFFERED = 6;
    private static final Set<String> KNOWN = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private Currencies() {}

    static boolean known(String code) {
        return KNOWN.contains(code);
    }

    /** What the search asks for, else what the reader wants to see, else what most announcements state; empty when none does. */
    static String drawn(SiteAddress asked, SearchAnswer answer) {
        for (String name : List.of("currency", "money")) {
            if (asked.all(name).size() == 1 && known(asked.first(name))) {
                return asked.first(name);
            }
        }
        return offered(answer).stream().findFirst().orElse("");
    }

    /** The most frequent first. */
    static List<String> offered(SearchAnswer answer) {
        return answer.facets().getOrDefault(Facet.CURRENCY, List.of()).stream()
                .sorted(Comparator.comparing(FacetCount::count).reversed())
                .map(FacetCount::value)
                .filter(Currencies::known)
                .limit(OFFERED)
                .toList();
    }
}
