package io.tidings.contracts;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Sums as people read them, in English. */
public final class AmountWords {

    private AmountWords() {}

    /** A sum with its bound: {@code up to GBP 5,000,000}, {@code about EUR 40,000}, {@code USD 4,000 to 6,000}. */
    public static String of(Amount amount) {
        String min = figure(amount.min(), amount.currency());
        String max = figure(amount.max(), amount.currency());
        return switch (amount.bound()) {
            case UP_TO -> "up to " + max;
            case AT_LEAST -> "at least " + min;
            case APPROX -> "about " + max;
            case RANGE -> min + " to " + max.substring(max.indexOf(' ') + 1);
            case EXACT -> max;
        };
    }

    /**
     * A figure with its currency: {@code GBP 14,000,000}; pence only when there are any; nothing when there is no figure.
     *
     * @param currency ISO 4217 code
     */
    public static String figure(@Nullable BigDecimal figure, String currency) {
        if (figure == null) {
            return "";
        }
        DecimalFormat format = new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
        boolean whole = figure.stripTrailingZeros().scale() <= 0;
        format.setMinimumFractionDigits(whole ? 0 : 2);
        return currency + " " + format.format(figure);
    }
}
