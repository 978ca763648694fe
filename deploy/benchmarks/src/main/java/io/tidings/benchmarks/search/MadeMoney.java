package io.tidings.benchmarks.search;

import io.tidings.contracts.Amount;
import io.tidings.contracts.Bound;
import io.tidings.contracts.Content;
import io.tidings.contracts.Delta;
import io.tidings.contracts.FundingLine;
import io.tidings.contracts.ValueIn;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Funding lines: none in four of ten announcements, rarely more than four; most sums between 100,000 and 100 million. */
final class MadeMoney {

    private static final List<String> CURRENCIES =
            List.of("GBP", "EUR", "USD", "AUD", "CAD", "NZD", "CHF", "JPY", "NOK", "SEK", "DKK", "KES");
    /** No rates, only something of their size: nothing here asks whether a sum is right. */
    private static final Map<String, Integer> PER_HUNDRED_POUNDS =
            Map.of("GBP", 100, "EUR", 115, "USD", 130, "AUD", 200, "CAD", 180, "NZD", 220, "JPY", 19_500, "CHF", 110);

    private static final List<Delta> DELTAS =
            List.of(Delta.NEW, Delta.EXISTING, Delta.ADDITIONAL, Delta.TOTAL, Delta.PART);
    private static final List<Bound> BOUNDS = List.of(Bound.EXACT, Bound.UP_TO, Bound.AT_LEAST, Bound.APPROX);

    private final Parts parts;
    private final Lot lot;

    MadeMoney(Parts parts, Lot lot) {
        this.parts = parts;
        this.lot = lot;
    }

    /** A sum as people announce them. */
    BigDecimal sum() {
        double sum = Math.exp(Math.log(4e6) + 2.2 * lot.normal());
        return BigDecimal.valueOf(Math.clamp(sum, 1_000, 5e11))
                .round(new MathContext(1 + lot.below(2), RoundingMode.HALF_UP));
    }

    List<FundingLine> lines(Content content, MadeText text, List<String> themes, List<String> places) {
        List<FundingLine> lines = new ArrayList<>();
        int count = lot.below(10) < 4 ? 0 : 1 + (int) (-Math.log(1 - lot.share()) * 1.3);
        for (int number = 1; number <= Math.min(count, 12); number++) {
            lines.add(new FundingLine(
                    "l" + number,
                    amount(),
                    converted(),
                    lot.skewed(DELTAS),
                    null,
                    1 + lot.below(3),
                    lot.once(3) ? "over four years" : null,
                    lot.once(3) ? lot.skewed(parts.funds()) : null,
                    lot.any(parts.sentences()).substring(0, 30),
                    null,
                    lot.once(4) ? lot.skewed(parts.organisations()) : null,
                    some(themes),
                    some(places),
                    text.evidence(content, 1 + lot.below(2))));
        }
        return lines;
    }

    private List<String> some(List<String> values) {
        return values.isEmpty() ? List.of() : values.subList(0, lot.below(Math.min(3, values.size()) + 1));
    }

    private Amount amount() {
        BigDecimal sum = sum();
        String currency = lot.skewed(CURRENCIES);
        return switch (lot.skewed(BOUNDS)) {
            case UP_TO -> new Amount(null, sum, currency, Bound.UP_TO);
            case AT_LEAST -> new Amount(sum, null, currency, Bound.AT_LEAST);
            case APPROX -> new Amount(sum, sum, currency, Bound.APPROX);
            case EXACT, RANGE -> Amount.exactly(sum, currency);
        };
    }

    private ValueIn converted() {
        BigDecimal pounds = sum();
        Map<String, BigDecimal> values = new TreeMap<>();
        PER_HUNDRED_POUNDS.forEach((currency, rate) -> values.put(
                currency,
                pounds.multiply(BigDecimal.valueOf(rate))
                        .movePointLeft(2)
                        .setScale(currency.equals("JPY") ? 0 : 2, RoundingMode.HALF_EVEN)));
        return new ValueIn(LocalDate.of(2026, 1, 2), values);
    }
}
