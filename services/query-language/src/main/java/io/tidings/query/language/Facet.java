package io.tidings.query.language;

import java.util.Locale;

/** A field whose values can be counted over a search. */
public enum Facet {
    /** Themes. */
    THEME,
    /** Regions in the usual roles. */
    REGION,
    /** Currencies of funding lines. */
    CURRENCY,
    /** Funds. */
    FUND,
    /** Whether a line's money is new. */
    DELTA,
    /** Publishers. */
    PUBLISHER,
    /** Sources. */
    SOURCE,
    /** Languages. */
    LANGUAGE,
    /** Why the revision was published. */
    KIND,
    /** Named organisations. */
    ORGANISATION;

    /** The word used in URLs and JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
