package io.tidings.classify;

import io.tidings.text.Block;

/**
 * How much a block says about what the announcement does: most in the headline and the first paragraphs, little in
 * quotations, nothing in notes, datelines and introductions of speakers.
 */
final class Attention {

    private static final double TITLE = 3.5;
    private static final double LEDE = 2.2;
    private static final double SECOND = 1.5;
    private static final double BODY = 1;
    private static final double BULLET = 0.9;
    private static final double ROW = 0.5;
    private static final double QUOTATION = 0.5;
    private static final double SUBTITLE = 2.2;

    private boolean titled;
    private int paragraphs;

    /** The weight of the next block; call in reading order. */
    double to(Block block) {
        if (block.notes()) {
            return 0;
        }
        return switch (block.kind()) {
            case TITLE -> headline();
            case HEADING -> paragraphs == 0 ? headline() : BODY;
            case BULLET -> paragraphs == 0 ? headline() : BULLET;
            case PARAGRAPH -> paragraph();
            case QUOTATION -> QUOTATION;
            case TABLE_ROW -> ROW;
            case ATTRIBUTION, DATELINE -> 0;
        };
    }

    private double headline() {
        double weight = titled ? SUBTITLE : TITLE;
        titled = true;
        return weight;
    }

    private double paragraph() {
        paragraphs++;
        return switch (paragraphs) {
            case 1 -> LEDE;
            case 2 -> SECOND;
            default -> BODY;
        };
    }
}
