package io.tidings.search;

import org.jspecify.annotations.Nullable;

/** Which fields a facet is counted by. */
final class FacetField {

    /** The field with the regions that a funding line names. */
    static final String LINE_REGIONS = Clauses.LINES + ".regions";

    private FacetField() {}

    /** The field of announcements. */
    static String ofAnnouncement(Facet facet) {
        return switch (facet) {
            case THEME -> "themes";
            case REGION -> "regionTerms";
            case FUND -> "fundKeys";
            case PUBLISHER -> "publisherKey";
            case SOURCE -> "source";
            case LANGUAGE -> "language";
            case KIND -> "kind";
            case ORGANISATION -> "organisationKeys";
            case CURRENCY, DELTA -> throw new IllegalArgumentException(facet + " belongs to lines");
        };
    }

    /** The field of funding lines. */
    static String ofLine(Facet facet) {
        String name = switch (facet) {
            case THEME -> "themes";
            case REGION -> "regionTerms";
            case FUND -> "fundKey";
            case CURRENCY -> "currency";
            case DELTA -> "delta";
            case PUBLISHER, SOURCE, LANGUAGE, KIND, ORGANISATION ->
                throw new IllegalArgumentException(facet + " belongs to announcements");
        };
        return Clauses.LINES + "." + name;
    }

    /** The field of announcements with the names that belong to the keys; null where values are ids. */
    static @Nullable String names(Facet facet) {
        return switch (facet) {
            case FUND -> "funds";
            case PUBLISHER -> "publisher";
            case ORGANISATION -> "organisations";
            case THEME, REGION, CURRENCY, DELTA, SOURCE, LANGUAGE, KIND -> null;
        };
    }
}
