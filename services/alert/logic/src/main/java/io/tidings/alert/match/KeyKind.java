package io.tidings.alert.match;

/**
 * What a key says of an announcement or of one funding line of it.
 *
 * <p>The share of announcements (or lines) for which a key of the kind holds is a guess: it only decides which key of a query is
 * looked up and which are compared beside it.
 */
enum KeyKind {
    ENGLISH_WORD(0.02),
    PLAIN_WORD(0.01),
    THEME(0.12),
    REGION(0.10),
    FUND(0.01),
    STATEMENT(0.4),
    ORGANISATION(0.01),
    PERSON(0.005),
    PUBLISHER(0.03),
    SOURCE(0.1),
    LANGUAGE(0.5),
    KIND(0.5),
    MARK(0.1),
    FROM_YEAR(0.8),
    TO_YEAR(0.8),
    CHANGED_YEAR(0.8),
    LINE_THEME(0.05),
    LINE_REGION(0.04),
    LINE_FUND(0.005),
    LINE_PERIOD(0.01),
    LINE_CURRENCY(0.25),
    LINE_DELTA(0.3);

    private final double share;

    KeyKind(double share) {
        this.share = share;
    }

    double share() {
        return share;
    }
}
