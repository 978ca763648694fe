package io.tidings.alert.channels;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A funding line as people read it.
 *
 * @param sum with its bound: "up to GBP 5,000,000"
 * @param mark whether the money is new: "new money", "on top of earlier money", "announced before", "an envelope over other
 *     sums", "part of another sum"
 * @param old whether totals leave it out: it was announced before, or is counted elsewhere
 * @param what purpose, receivers, period and fund, as far as they are known: "for cyber defence in Kosovo, over four years"
 * @param quote the sentence it was read from
 */
public record LineWords(String sum, String mark, boolean old, String what, Optional<Quote> quote) {

    /** Whether a total counts it as new. */
    public boolean fresh() {
        return !old;
    }

    /** Sum, mark and what, in one go: {@code GBP 4,000,000 (new money) for cyber defence}. */
    public String text() {
        return Stream.of(sum + " (" + mark + ")", what)
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + " " + other)
                .orElseThrow();
    }
}
