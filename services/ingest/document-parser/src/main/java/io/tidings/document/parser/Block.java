package io.tidings.document.parser;

import java.util.List;

/**
 * A part of a document's text.
 *
 * @param kind what it is
 * @param text on one line
 */
record Block(Kind kind, String text) {

    enum Kind {
        /** What the document itself calls its title. */
        TITLE,
        HEADING,
        PARAGRAPH,
        BULLET,
        /** A row of a table, cells apart by " | ". */
        ROW
    }

    boolean isHeading() {
        return kind == Kind.TITLE || kind == Kind.HEADING;
    }

    /** The line or paragraph as it is stored. */
    private String line() {
        return kind == Kind.BULLET ? "- " + text : text;
    }

    /** Paragraphs apart by an empty line, one line for each bullet and row. */
    static String text(List<Block> blocks) {
        StringBuilder text = new StringBuilder();
        Block before = null;
        for (Block block : blocks) {
            if (before != null) {
                boolean together = before.kind == block.kind && (block.kind == Kind.BULLET || block.kind == Kind.ROW);
                text.append(together ? "\n" : "\n\n");
            }
            text.append(block.line());
            before = block;
        }
        return text.toString();
    }
}
