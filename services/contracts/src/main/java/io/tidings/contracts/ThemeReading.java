package io.tidings.contracts;

import java.util.List;

/**
 * A theme of an announcement.
 *
 * @param id one of the theme ids of the vocabulary ({@code cyber})
 * @param confidence 0 to 1
 * @param evidence the words that made it so
 */
public record ThemeReading(String id, double confidence, List<Span> evidence) implements Evidence {

    /** Copies the list and checks the confidence. */
    public ThemeReading {
        evidence = List.copyOf(evidence);
        Confidence.check(confidence);
    }
}
