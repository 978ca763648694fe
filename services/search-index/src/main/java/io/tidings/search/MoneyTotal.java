package io.tidings.search;

import java.math.BigDecimal;

/**
 * The sum of funding lines in one currency that count: new or additional money, no share of another line, not in a copy or
 * a withdrawn announcement. Over the matching lines when the query has line conditions, else over all lines of the hits.
 *
 * @param sum in whole units of the currency, exact to the minor unit
 * @param lines how many lines were added
 */
public record MoneyTotal(BigDecimal sum, long lines) {}
