package io.tidings.query.page;

import io.tidings.search.Facet;
import io.tidings.site.SiteAddress;
import io.tidings.site.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A condition that was chosen beside the words, and the way to let it go.
 *
 * @param address the search without it
 */
record ChosenView(String label, String address) {

    /** The search's own words, and what says how to answer rather than what is asked. */
    static final Set<String> NO_CONDITIONS =
            Set.of("q", "sort", "size", "after", "facets", "total", "semantic", "money", "map", "only");

    private static final Map<String, Facet> FACETS =
            Map.of("theme", Facet.THEME, "region", Facet.REGION, "delta", Facet.DELTA);

    static List<ChosenView> of(SiteAddress asked) {
        List<ChosenView> chosen = new ArrayList<>();
        asked.parameters().forEach((name, values) -> {
            if (!NO_CONDITIONS.contains(name)) {
                values.forEach(value -> chosen.add(new ChosenView(
                        label(name, value, asked), asked.without(name, value).toString())));
            }
        });
        return List.copyOf(chosen);
    }

    private static String label(String name, String value, SiteAddress asked) {
        Facet facet = FACETS.get(name);
        if (facet != null) {
            return FacetView.label(facet, value, value);
        }
        return switch (name) {
            case "minAmount" -> "At least " + sum(value, asked);
            case "maxAmount" -> atMost(value, asked);
            case "from" -> "From " + day(value);
            case "to" -> "Until " + day(value);
            case "changedSince" -> Lately.words(value);
            case "role" -> value.equals("any") ? "In any role" : "As " + value;
            case "copies" -> "With copies";
            case "withdrawn" -> "With withdrawn ones";
            case "amount" -> value.equals("unstated") ? "Funding without an amount" : "Amount stated";
            case "convert" -> "Sums converted";
            case "scope" -> "Scope: " + value;
            case "fund", "publisher", "currency" -> value;
            default -> name + ": " + value;
        };
    }

    private static String atMost(String value, SiteAddress asked) {
        BigDecimal figure = Money.figure(value);
        String currency = currency(asked);
        if (figure == null || currency.isEmpty()) {
            return "At most " + value;
        }
        BigDecimal above = Money.roundAbove(figure, currency);
        return above == null ? "At most " + Words.sum(figure, currency) : "Under " + Words.sum(above, currency);
    }

    private static String sum(String value, SiteAddress asked) {
        BigDecimal figure = Money.figure(value);
        String currency = currency(asked);
        return figure == null || currency.isEmpty() ? value : Words.sum(figure, currency);
    }

    /** The one known currency that is asked for, else nothing. */
    private static String currency(SiteAddress asked) {
        String currency = asked.first("currency");
        return asked.all("currency").size() == 1 && Currencies.known(currency) ? currency : "";
    }

    private static String day(String value) {
        LocalDate day = Money.day(value, LocalDate.MIN);
        return day.equals(LocalDate.MIN) ? value : Words.day(day);
    }
}
