package io.tidings.enrich.role;

import io.tidings.contracts.Span;
import io.tidings.enrich.passage.Passage;
import io.tidings.text.Block;

/** Where in an announcement a sentence stands. */
enum Where {
    /** In the headline. */
    TITLE(3),
    /** In a line under the headline. */
    SUBTITLE(2),
    /** In one of the first two sentences. */
    LEDE(1.5),
    /** A line that names what follows. */
    HEADING(1.5),
    /** Soon after. */
    EARLY(1.2),
    /** Anywhere else. */
    LATE(1),
    /** In what somebody said. */
    QUOTE(1),
    /** Before the text, where it was issued. */
    DATELINE(1),
    /** In the notes. */
    NOTE(0.4);

    private static final int FIRST_LINES = 6;
    private static final int LEDE_ENDS = 2;
    private static final int EARLY_ENDS = 5;

    private final double weight;

    Where(double weight) {
        this.weight = weight;
    }

    /** How much a place named there stands out. */
    double weight() {
        return weight;
    }

    /**
     * Where a sentence stands.
     *
     * @param inBody its number in the body, from 1
     */
    static Where of(Passage passage, int inBody) {
        Block.Kind kind = passage.block().kind();
        if (passage.part() == Span.Part.TITLE) {
            return TITLE;
        }
        if (passage.isNote()) {
            return NOTE;
        }
        return switch (kind) {
            case TITLE -> TITLE;
            case DATELINE -> DATELINE;
            case HEADING -> passage.index() > FIRST_LINES ? HEADING : SUBTITLE;
            case QUOTATION -> QUOTE;
            case PARAGRAPH, BULLET, ATTRIBUTION, TABLE_ROW ->
                inBody <= LEDE_ENDS ? LEDE : inBody <= EARLY_ENDS ? EARLY : LATE;
        };
    }
}
