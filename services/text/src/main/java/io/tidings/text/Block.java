package io.tidings.text;

import io.tidings.contracts.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the text that belongs together. Hard-wrapped lines are one block; a bullet's marker and a quotation's
 * introduction are outside it.
 *
 * @param kind what it is
 * @param part which stored text it lies in
 * @param start offset in the stored part
 * @param end offset after it in the stored part
 * @param notes whether it stands after the announcement proper: after "Notes to editors", "Background", "Ends" and the like
 * @param speaker who is quoted, when a {@link Kind#QUOTATION} says so
 * @param sentences its sentences, in order
 */
public record Block(
        Kind kind,
        Span.Part part,
        int start,
        int end,
        boolean notes,
        @Nullable Span speaker,
        List<Sentence> sentences) {

    /** What a block is. */
    public enum Kind {
        /** The announcement's headline. */
        TITLE,
        /** A line that names what follows, or a sub-headline. */
        HEADING,
        /** Running text. */
        PARAGRAPH,
        /** An item of a list. */
        BULLET,
        /** What somebody said, alone in its block. */
        QUOTATION,
        /** Says who speaks next ("The Minister for Health said:"). */
        ATTRIBUTION,
        /** Place and date before the first sentence. */
        DATELINE,
        /** A row of a table; its sentences are the cells. */
        TABLE_ROW
    }

    /** Copies the list. */
    public Block {
        sentences = List.copyOf(sentences);
    }
}
