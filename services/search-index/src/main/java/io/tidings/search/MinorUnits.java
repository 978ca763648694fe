package io.tidings.search;

import io.tidings.query.language.LineQuery;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;

/** Sums as the index holds them: whole numbers of ISO 4217 minor units. */
final class MinorUnits {

    /** Currencies that values are converted to; the mapping has one field for each. */
    static final List<String> CONVERTED = LineQuery.Converted.CURRENCIES;

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
