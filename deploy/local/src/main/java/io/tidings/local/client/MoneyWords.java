package io.tidings.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Sums of money as people read them, with their bound. */
final class MoneyWords {

    private MoneyWords() {}

    /** {@code up to GBP 5,000,000}. */
    static String amount(JsonNode amount) {
        String currency = amount.path("currency").asText("");
        String min = amount.path("min").isMissingNode() || amount.path("min").isNull()
                ? ""
                : figure(decimal(amount.path("min")), currency);
        String max = amount.path("max").isMissingNode() || amount.path("max").isNull()
                ? ""
                : figure(decimal(amount.path("max")), currency);
        return switch (amount.path("bound").asText("exact")) {
            case "up-to" -> "up to " + max;
            case "at-least" -> "at least " + min;
            case "approx" -> "about " + max;
            case "range" -> min + " to " + max.replace(currency + " ", "");
            default -> max.isEmpty() ? min : max;
        };
    }

    /** {@code GBP 14,000,000}; pence only when there are any. */
    static String figure(BigDecimal figure, String currency) {
        DecimalFormat format = new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
        boolean whole = figure.stripTrailingZeros().scale() <= 0;
        format.setMinimumFractionDigits(whole ? 0 : 2);
        return currency + " " + format.format(figure);
    }

    private static BigDecimal decimal(JsonNode figure) {
        return figure.isNumber() ? figure.decimalValue() : new BigDecimal(figure.asText("0"));
    }
}
