package io.tidings.alert.channels;

import java.util.Locale;
import java.util.Objects;

/**
 * A change as people read it.
 *
 * @param label which part: "Amount"
 * @param before what they were told
 * @param after what holds now
 */
public record CorrectionWords(String label, String before, String after) {

    private static final int LONGEST = 300;
    private static final String NOTHING = "nothing";

    /** Whether there was nothing before. */
    boolean added() {
        return before.equals(NOTHING);
    }

    static CorrectionWords of(Change change) {
        String word = part(change.what());
        return new CorrectionWords(
                word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1),
                said(Objects.requireNonNullElse(change.before(), NOTHING)),
                said(Objects.requireNonNullElse(change.after(), NOTHING)));
    }

    /** {@code Amount: GBP 4,000,000 → GBP 5,000,000}. */
    public String text() {
        return label + ": " + before + " \u2192 " + after;
    }

    static String part(Change.Part part) {
        return switch (part) {
            case AMOUNT -> "amount";
            case REGION -> "region";
            case THEME -> "theme";
            case STANDING -> "standing";
        };
    }

    private static String said(String text) {
        return OneLine.of(text, LONGEST);
    }
}
