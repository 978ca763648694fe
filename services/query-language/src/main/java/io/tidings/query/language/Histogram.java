package io.tidings.query.language;

import java.util.Locale;

/** What bars can be drawn over. */
public enum Histogram {
    /** Days of publication, else of receipt. */
    DATE,
    /** Values of funding lines, in one currency. */
    AMOUNT;

    /** The word used in URLs and JSON, beside those of {@link Facet}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
