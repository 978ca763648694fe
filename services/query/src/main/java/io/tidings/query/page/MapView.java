package io.tidings.query.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tidings.contracts.EventCodec;
import io.tidings.search.FacetCount;
import io.tidings.search.MoneySum;
import io.tidings.site.SiteAddress;
import io.tidings.site.Words;
import io.tidings.vocabulary.Region;
import io.tidings.vocabulary.Regions;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The world by announcements or by money.
 *
 * @param places what to draw, as JSON
 * @param byMoney which of the two is shown
 * @param currency of the money, empty when there is none
 * @param announcements address of the page with the one
 * @param money address of the page with the other
 */
record MapView(String places, boolean byMoney, String currency, String announcements, String money) {

    /** A country. What it is drawn by is {@code weight}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Place(String id, String label, @Nullable BigDecimal weight, boolean chosen, String address) {}

    static @Nullable MapView of(
            List<FacetCount> counts, Map<String, MoneySum> sums, String currency, SiteAddress asked) {
        boolean byMoney = asked.first("map").equals("money") && !currency.isEmpty();
        List<Place> places = byMoney
                ? sums.entrySet().stream()
                        .filter(sum -> country(sum.getKey()))
                        .map(sum -> place(sum.getKey(), sum.getValue(), currency, asked))
                        .toList()
                : counts.stream()
                        .filter(count -> country(count.value()))
                        .map(count -> place(count, asked))
                        .toList();
        if (counts.isEmpty()) {
            return null;
        }
        return new MapView(
                new String(EventCodec.encode(places), StandardCharsets.UTF_8),
                byMoney,
                currency,
                asked.set("map", null).toString(),
                asked.set("map", "money").toString());
    }

    private static boolean country(String id) {
        return Regions.find(id)
                .filter(region -> region.kind() == Region.Kind.COUNTRY)
                .isPresent();
    }

    private static Place place(FacetCount count, SiteAddress asked) {
        return place(
                count.value(),
                Words.count(count.count(), "announcement", "announcements"),
                BigDecimal.valueOf(count.count()),
                asked);
    }

    private static Place place(String id, MoneySum sum, String currency, SiteAddress asked) {
        String label = Words.brief(sum.sum(), currency) + " in " + Words.count(sum.lines(), "line", "lines");
        return place(id, label, sum.sum(), asked);
    }

    private static Place place(String id, String label, BigDecimal weight, SiteAddress asked) {
        boolean chosen = asked.all("region").stream().anyMatch(id::equalsIgnoreCase);
        SiteAddress leads = chosen ? asked.without("region", id) : asked.with("region", id);
        String name = Objects.requireNonNullElse(Regions.name(id), id);
        return new Place(id, name + ": " + label, weight, chosen, leads.toString());
    }
}
