package io.tidings.contracts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A sum of money as it was stated.
 *
 * @param min lower end in whole units of the currency (not millions), null for {@link Bound#UP_TO}
 * @param max upper end in whole units of the currency, null for {@link Bound#AT_LEAST}
 * @param currency ISO 4217 code
 * @param bound how exactly it is stated
 */
public record Amount(@Nullable BigDecimal min, @Nullable BigDecimal max, String currency, Bound bound) {

    /** Normalises the figures (no trailing zeros) and checks that the bound and the currency fit. */
    public Amount {
        Currency.getInstance(currency);
        min = normal(min);
        max = normal(max);
        boolean fits = switch (bound) {
            case EXACT, APPROX -> min != null && max != null && min.compareTo(max) == 0;
            case UP_TO -> min == null && max != null;
            case AT_LEAST -> min != null && max == null;
            case RANGE -> min != null && max != null && min.compareTo(max) < 0;
        };
        if (!fits) {
            throw new IllegalArgumentException("min " + min + " and max " + max + " do not fit the bound " + bound);
        }
    }

    /** The same figure at both ends. */
    public static Amount exactly(BigDecimal figure, String currency) {
        return new Amount(figure, figure, currency, Bound.EXACT);
    }

    /**
     * The one figure a sum is compared, sorted and summed by: max if present, else min; in whole units of the currency.
     * Written to JSON for readers; ignored when read.
     */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public BigDecimal value() {
        BigDecimal figure = max != null ? max : min;
        if (figure == null) {
            throw new IllegalStateException("an amount has at least one end");
        }
        return figure;
    }

    /** {@link #value()} in ISO 4217 minor units (pence), half to even where a source states finer. */
    @JsonIgnore
    public long valueMinor() {
        int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return value().movePointRight(digits)
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    private static @Nullable BigDecimal normal(@Nullable BigDecimal figure) {
        if (figure == null) {
            return null;
        }
        if (figure.signum() < 0) {
            throw new IllegalArgumentException("a sum of money is not negative: " + figure);
        }
        BigDecimal stripped = figure.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
