package io.tidings.classify;

import io.tidings.text.Block;

/** Tells the zone of each block of an announcement. */
final class Attention {

    private int paragraphs;

    /** The zone of the next block; call in reading order. */
    Zone to(Block block) {
        if (block.notes()) {
            return Zone.NOWHERE;
        }
        return switch (block.kind()) {
            case TITLE -> Zone.TITLE;
            case HEADING, BULLET -> paragraphs == 0 ? Zone.LEDE : Zone.LIST;
            case PARAGRAPH -> paragraph();
            case QUOTATION -> Zone.QUOTATION;
            case TABLE_ROW -> Zone.LIST;
            case ATTRIBUTION, DATELINE -> Zone.NOWHERE;
        };
    }

    private Zone paragraph() {
        paragraphs++;
        return switch (paragraphs) {
            case 1 -> Zone.LEDE;
            case 2 -> Zone.SECOND;
            default -> Zone.BODY;
        };
    }
}
