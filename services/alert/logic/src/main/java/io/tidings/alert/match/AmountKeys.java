package io.tidings.alert.match;

import io.tidings.contracts.Amount;
import io.tidings.contracts.FundingLine;
import io.tidings.query.language.LineQuery;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys of amounts. A line's value lies on a ladder whose rungs are the figures people ask for; it has the key "at least" of
 * every rung up to it and "at most" of every rung from it on. A condition asks for the one rung that its figure implies. There
 * is a ladder for values in the line's own currency and one for each currency that values are converted to.
 */
final class AmountKeys {

    private static final List<String> STEPS = List.of("1", "1.5", "2", "2.5", "3", "4", "5", "6", "7.5", "8", "9");
    private static final List<BigDecimal> RUNGS = rungs();

    /** Zero, the rungs, and more than any of them. */
    private static final int WIDTH = RUNGS.size() + 1;

    /** The first key. */
    static final int START = 1;

    /** All keys are below. */
    static final int END = START + (LineQuery.Converted.CURRENCIES.size() + 1) * 2 * WIDTH;

    /** Holds for every line. */
    static final int ANY_LINE = START;

    private AmountKeys() {}

    private static List<BigDecimal> rungs() {
        List<BigDecimal> rungs = new ArrayList<>(List.of(BigDecimal.ZERO));
        for (int power = 0; power <= 13; power++) {
            for (String step : STEPS) {
                rungs.add(new BigDecimal(step).scaleByPowerOfTen(power));
            }
        }
        return List.copyOf(rungs);
    }

    /** A guess at the share of lines: rungs are met evenly between a thousand and ten billion. */
    static float share(int key) {
        int rung = (key - START) % WIDTH;
        boolean atLeast = (key - START) / WIDTH % 2 == 0;
        double climbed = Math.clamp((rung - 33) / 77.0, 0.0, 1.0);
        return (float) (0.3 * Math.max(0.02, atLeast ? 1 - climbed : climbed));
    }

    /** The keys that a value must have for the comparison to hold. */
    static int[] required(LineQuery.Comparison comparison, BigDecimal figure, @Nullable String converted) {
        int ladder = ladder(converted);
        int atLeast = ladder + notAbove(figure);
        int atMost = ladder + WIDTH + notBelow(figure);
        return switch (comparison) {
            case AT_LEAST, ABOVE -> new int[] {atLeast};
            case AT_MOST, BELOW -> new int[] {atMost};
            case EQUAL -> new int[] {atLeast, atMost};
        };
    }

    /** Sets the keys that a line has. */
    static void collect(FundingLine line, Bits bits) {
        collect(stated(line.amount()), null, bits);
        for (String currency : LineQuery.Converted.CURRENCIES) {
            BigDecimal value = line.amount().currency().equals(currency)
                    ? stated(line.amount())
                    : line.valueIn() == null ? null : line.valueIn().values().get(currency);
            if (value != null) {
                collect(value.setScale(digits(currency), RoundingMode.HALF_EVEN), currency, bits);
            }
        }
    }

    private static void collect(BigDecimal value, @Nullable String converted, Bits bits) {
        int ladder = ladder(converted);
        bits.set(ladder, ladder + notAbove(value) + 1);
        bits.set(ladder + WIDTH + notBelow(value), ladder + 2 * WIDTH);
    }

    /** As {@link Amount#valueMinor()} rounds. */
    private static BigDecimal stated(Amount amount) {
        return amount.value().setScale(digits(amount.currency()), RoundingMode.HALF_EVEN);
    }

    private static int digits(String currency) {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    private static int ladder(@Nullable String converted) {
        return START + (converted == null ? 0 : 1 + LineQuery.Converted.CURRENCIES.indexOf(converted)) * 2 * WIDTH;
    }

    /** The highest rung that is not above; figures are never below zero. */
    private static int notAbove(BigDecimal figure) {
        int found = Collections.binarySearch(RUNGS, figure);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }

    /** The lowest rung that is not below; one more than there are above all. */
    private static int notBelow(BigDecimal figure) {
        int found = Collections.binarySearch(RUNGS, figure);
        return found >= 0 ? found : -found - 1;
    }
}
