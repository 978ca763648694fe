package io.tidings.search;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Set;

/** Sums as the index holds them: whole numbers of ISO 4217 minor units. */
final class MinorUnits {

    /** Currencies that values are converted to; the mapping has one field for each. */
    static final Set<String> CONVERTED = Set.of("AUD", "CAD", "CHF", "EUR", "GBP", "JPY", "NZD", "USD");

    /** How many decimals currencies have. */
    static final List<Integer> DIGITS = List.of(0, 2, 3, 4);

    private MinorUnits() {}

    static int digits(String currency) {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    static long of(BigDecimal units, String currency) {
        return units.movePointRight(digits(currency))
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    static BigDecimal toUnits(BigInteger minor, String currency) {
        return new BigDecimal(minor, digits(currency));
    }
}
