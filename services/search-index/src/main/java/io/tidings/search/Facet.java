package io.tidings.search;

/** What hits can be counted by. */
public enum Facet {
    /** Theme ids. */
    THEME,
    /** Region ids. */
    REGION,
    /** Currencies of funding lines. */
    CURRENCY,
    /** Funds, of lines or named without an amount. */
    FUND,
    /** Whether the money is new or old. */
    DELTA,
    /** Announcing bodies. */
    PUBLISHER,
    /** Source ids. */
    SOURCE,
    /** Language tags in lower case. */
    LANGUAGE,
    /** Why the revision was published. */
    KIND,
    /** Named organisations. */
    ORGANISATION
}
