package io.tidings.query.page;

import io.tidings.search.AmountBar;
import io.tidings.site.BarsView;
import io.tidings.site.SiteAddress;
import io.tidings.site.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Sums in one currency: bars, and the ends that a slider stops at.
 *
 * @param stops figures, ascending
 * @param words the same for people, separated like {@code stops}
 * @param least index of the stop at the lower end
 * @param greatest index of the stop at the upper end
 * @param others other currencies that can be drawn
 */
record AmountsView(
        String currency,
        BarsView bars,
        String stops,
        String words,
        int least,
        int greatest,
        int last,
        List<FacetView.Value> others) {

    static @Nullable AmountsView of(List<AmountBar> bars, String currency, List<String> offered, SiteAddress asked) {
        BarsView drawn = SearchBars.amounts(bars, currency, asked);
        if (drawn == null) {
            return null;
        }
        List<BigDecimal> stops =
                new ArrayList<>(bars.stream().map(AmountBar::from).toList());
        BigDecimal end = bars.getLast().below();
        stops.add(end == null ? bars.getLast().from().multiply(BigDecimal.TEN) : end);
        int last = stops.size() - 1;
        return new AmountsView(
                currency,
                drawn,
                String.join(" ", stops.stream().map(BigDecimal::toPlainString).toList()),
                String.join(
                        "|",
                        stops.stream().map(stop -> Words.sum(stop, currency)).toList()),
                least(stops, Money.figure(asked.first("minAmount"))),
                greatest(stops, Money.figure(asked.first("maxAmount"))),
                last,
                others(currency, offered, asked));
    }

    /** The last stop that leaves nothing out that is asked for. */
    private static int least(List<BigDecimal> stops, @Nullable BigDecimal asked) {
        int found = 0;
        for (int i = 0; i < stops.size() - 1; i++) {
            found = asked != null && stops.get(i).compareTo(asked) <= 0 ? i : found;
        }
        return found;
    }

    private static int greatest(List<BigDecimal> stops, @Nullable BigDecimal asked) {
        int last = stops.size() - 1;
        if (asked == null) {
            return last;
        }
        for (int i = 1; i < last; i++) {
            if (stops.get(i).compareTo(asked) >= 0) {
                return i;
            }
        }
        return last;
    }

    private static List<FacetView.Value> others(String currency, List<String> offered, SiteAddress asked) {
        return offered.stream()
                .filter(code -> !Objects.equals(code, currency))
                .map(code -> new FacetView.Value(
                        code,
                        code,
                        "",
                        false,
                        asked.set("currency", null).set("money", code).toString()))
                .toList();
    }
}
