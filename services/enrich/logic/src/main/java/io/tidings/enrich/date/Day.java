package io.tidings.enrich.date;

import java.time.LocalDate;

/**
 * Days meant and the tokens that say so.
 *
 * @param from first day meant
 * @param to last day meant
 * @param exact whether the year was said
 * @param fromToken first token
 * @param toToken the token after the last
 */
record Day(LocalDate from, LocalDate to, boolean exact, int fromToken, int toToken) {

    /** From this day's first to another's last, over the tokens of both. */
    Day through(Day other) {
        return new Day(from, other.to, other.exact, fromToken, other.toToken);
    }

    /** The same day told by tokens that begin earlier. */
    Day startingAt(int token) {
        return new Day(from, to, exact, token, toToken);
    }
}
