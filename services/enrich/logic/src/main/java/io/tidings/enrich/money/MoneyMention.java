package io.tidings.enrich.money;

import io.tidings.contracts.Amount;

/**
 * A sum as it stands in a sentence.
 *
 * @param amount the figures and the currency
 * @param from first token of the sentence that belongs to it, its "up to" or "nearly" included
 * @param to the token after it
 * @param figureFrom first token of the figure itself
 */
public record MoneyMention(Amount amount, int from, int to, int figureFrom) {}
