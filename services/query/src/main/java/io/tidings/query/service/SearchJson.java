package io.tidings.query.service;

import io.tidings.query.language.Explanation;
import io.tidings.query.language.SearchQuery;
import io.tidings.search.Facet;
import io.tidings.search.FacetCount;
import io.tidings.search.MoneySum;
import io.tidings.search.MoneyTotal;
import io.tidings.search.SearchAnswer;
import io.tidings.vocabulary.Regions;
import io.tidings.vocabulary.Theme;
import io.tidings.vocabulary.Themes;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answer of a search as the API shows it. */
final class SearchJson {

    private SearchJson() {}

    /** A page with what was counted, bars included. */
    static Map<String, @Nullable Object> page(SearchQuery query, SearchAnswer answer, Map<String, List<?>> bars) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("query", query(query));
        json.put("total", answer.total());
        json.put("totalRelation", answer.totalExact() ? "exact" : "at-least");
        json.put("items", answer.hits().stream().map(AnnouncementJson::item).toList());
        Map<String, Object> facets = facets(answer);
        facets.putAll(bars);
        json.put("facets", facets);
        json.put("funding", Map.of("byCurrency", funding(answer)));
        json.put("next", answer.next());
        return json;
    }

    static Map<String, Object> query(SearchQuery query) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("canonical", query.canonical());
        json.put("explanation", Explanation.of(query));
        return json;
    }

    private static Map<String, Object> funding(SearchAnswer answer) {
        Map<String, Object> json = new LinkedHashMap<>();
        answer.funding().forEach((currency, total) -> json.put(currency, plain(total)));
        return json;
    }

    private static MoneyTotal plain(MoneyTotal total) {
        MoneySum newOnly = total.newOnly();
        return new MoneyTotal(plain(total.sum()), total.lines(), new MoneySum(plain(newOnly.sum()), newOnly.lines()));
    }

    /** Whole sums without decimals, as sums stand everywhere else. */
    private static BigDecimal plain(BigDecimal sum) {
        BigDecimal stripped = sum.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static Map<String, Object> facets(SearchAnswer answer) {
        Map<String, Object> json = new LinkedHashMap<>();
        answer.facets()
                .forEach((facet, counts) -> json.put(
                        facet.name().toLowerCase(Locale.ROOT),
                        counts.stream().map(count -> labelled(facet, count)).toList()));
        return json;
    }

    private static FacetCount labelled(Facet facet, FacetCount count) {
        String label = switch (facet) {
            case THEME -> Themes.find(count.value()).map(Theme::label).orElse(count.label());
            case REGION -> Regions.name(count.value());
            case CURRENCY, FUND, DELTA, PUBLISHER, SOURCE, LANGUAGE, KIND, ORGANISATION -> count.label();
        };
        return new FacetCount(count.value(), label, count.count());
    }
}
