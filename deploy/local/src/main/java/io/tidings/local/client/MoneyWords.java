package io.tidings.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.tidings.contracts.Amount;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Sums of money as people read them, with their bound. */
public final class MoneyWords {

    private MoneyWords() {}

    /** {@code up to GBP 5,000,000}. */
    public static String amount(Amount amount) {
        String bound = amount.bound().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return amount(bound, figure(amount.min(), amount.currency()), figure(amount.max(), amount.currency()));
    }

    /** {@code up to GBP 5,000,000}. */
    static String amount(JsonNode amount) {
        String currency = amount.path("currency").asText("");
        String min = figure(decimal(amount.path("min")), currency);
        String max = figure(decimal(amount.path("max")), currency);
        return amount(amount.path("bound").asText("exact"), min, max);
    }

    /** {@code GBP 14,000,000}; pence only when there are any; nothing when there is no figure. */
    public static String figure(@Nullable BigDecimal figure, String currency) {
        if (figure == null) {
            return "";
        }
        DecimalFormat format = new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
        boolean whole = figure.stripTrailingZeros().scale() <= 0;
        format.setMinimumFractionDigits(whole ? 0 : 2);
        return currency + " " + format.format(figure);
    }

    private static String amount(String bound, String min, String max) {
        return switch (bound) {
            case "up-to" -> "up to " + max;
            case "at-least" -> "at least " + min;
            case "approx" -> "about " + max;
            case "range" -> min + " to " + max.substring(max.indexOf(' ') + 1);
            default -> max.isEmpty() ? min : max;
        };
    }

    private static @Nullable BigDecimal decimal(JsonNode figure) {
        if (figure.isMissingNode() || figure.isNull()) {
            return null;
        }
        return figure.isNumber() ? figure.decimalValue() : new BigDecimal(figure.asText("0"));
    }
}
