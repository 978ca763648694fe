package io.tidings.search;

import java.math.BigDecimal;

/**
 * What funding lines in one currency add up to.
 *
 * @param sum in whole units of the currency, exact to the minor unit
 * @param lines how many lines were added
 */
public record MoneySum(BigDecimal sum, long lines) {

    MoneySum plus(MoneySum other) {
        return new MoneySum(sum.add(other.sum), lines + other.lines);
    }
}
