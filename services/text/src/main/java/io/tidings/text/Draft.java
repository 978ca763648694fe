package io.tidings.text;

import io.tidings.contracts.Span;
import io.tidings.text.Block.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A block while its part is being read.
 *
 * @param kind what it looks like so far
 * @param start offset of its text
 * @param end offset after it
 * @param notes whether it stands in the notes
 * @param speaker who speaks, if it is a quotation
 */
record Draft(
        Kind kind,
        int start,
        int end,
        boolean notes,
        @Nullable Span speaker) {

    Draft(Kind kind, int start, int end) {
        this(kind, start, end, false, null);
    }

    Draft as(Kind other) {
        return new Draft(other, start, end, notes, speaker);
    }

    Draft inNotes() {
        return new Draft(kind, start, end, true, speaker);
    }

    Draft spokenBy(@Nullable Span who) {
        return new Draft(Kind.QUOTATION, start, end, notes, who);
    }

    Draft from(int later) {
        return new Draft(kind, later, end, notes, speaker);
    }

    Block finished(Span.Part part, List<Sentence> sentences) {
        return new Block(kind, part, start, end, notes, speaker, sentences);
    }
}
