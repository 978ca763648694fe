package io.tidings.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.tidings.contracts.Amount;
import io.tidings.contracts.AmountWords;
import io.tidings.contracts.Bound;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Sums of money in answers, as people read them. */
final class MoneyWords {

    private MoneyWords() {}

    /** {@code up to GBP 5,000,000}. */
    static String amount(JsonNode amount) {
        String bound =
                amount.path("bound").asText("exact").toUpperCase(Locale.ROOT).replace('-', '_');
        return AmountWords.of(new Amount(
                decimal(amount.path("min")),
                decimal(amount.path("max")),
                amount.path("currency").asText(""),
                Bound.valueOf(bound)));
    }

    private static @Nullable BigDecimal decimal(JsonNode figure) {
        if (figure.isMissingNode() || figure.isNull()) {
            return null;
        }
        return figure.isNumber() ? figure.decimalValue() : new BigDecimal(figure.asText("0"));
    }
}
