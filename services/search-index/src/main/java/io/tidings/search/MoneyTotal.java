package io.tidings.search;

import java.math.BigDecimal;

/**
 * The money that is announced in one currency: the sum of funding lines that count (new or additional money, no share of
 * another line, not in a copy or a withdrawn announcement). Over the matching lines when the query has line conditions, else
 * over all lines of the hits.
 *
 * @param sum in whole units of the currency, exact to the minor unit
 * @param lines how many lines were added
 * @param newOnly those of them that are announced for the first time, without what comes on top of an earlier sum
 */
public record MoneyTotal(BigDecimal sum, long lines, MoneySum newOnly) {}
