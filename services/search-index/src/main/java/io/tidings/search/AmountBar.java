package io.tidings.search;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How many funding lines a query finds between two sums, in place of its own conditions on amounts and currency.
 *
 * @param from least value, included, in whole units of the currency
 * @param below greatest value, not included; null for the bar that is open above
 * @param announcements announcements with such a line, exact
 * @param lines such lines, exact
 */
public record AmountBar(BigDecimal from, @Nullable BigDecimal below, long announcements, long lines) {}
