package io.tidings.text;

import io.tidings.contracts.Content;
import io.tidings.contracts.Span;
import io.tidings.text.Block.Kind;
import java.util.ArrayList;
import java.util.List;

/** Finds the blocks of one part of an announcement. */
final class BlockReader {

    private final Content content;
    private final Span.Part part;
    private final String stored;
    private final String folded;

    BlockReader(Content content, Span.Part part, String folded) {
        this.content = content;
        this.part = part;
        this.stored = content.text(part);
        this.folded = folded;
    }

    List<Block> read() {
        List<Block> blocks = new ArrayList<>();
        for (Draft draft : drafts()) {
            List<Sentence> sentences = sentences(draft);
            if (!sentences.isEmpty()) {
                blocks.add(draft.finished(part, sentences));
            }
        }
        return blocks;
    }

    private List<Draft> drafts() {
        return switch (part) {
            case TITLE -> divided();
            case BODY -> new Quotations(content, folded).mark(divided());
        };
    }

    /** Where blocks begin and end, before it is known who is quoted; that changes no block's sentences. */
    List<Draft> divided() {
        return switch (part) {
            case TITLE -> title();
            case BODY -> {
                List<Draft> drafts = new LineGrouper(folded, Line.of(stored, folded)).drafts();
                yield Notes.mark(folded, Dateline.split(folded, drafts));
            }
        };
    }

    private List<Draft> title() {
        int start = 0;
        int end = folded.length();
        while (start < end && folded.charAt(start) == ' ') {
            start++;
        }
        while (end > start && folded.charAt(end - 1) == ' ') {
            end--;
        }
        return start == end ? List.of() : List.of(new Draft(Kind.TITLE, start, end));
    }

    List<Sentence> sentences(Draft draft) {
        if (draft.kind() != Kind.TABLE_ROW) {
            return SentenceSplitter.sentences(folded, draft.start(), draft.end());
        }
        List<Sentence> cells = new ArrayList<>();
        for (int[] cell : Cells.of(stored, draft.start(), draft.end())) {
            List<Token> tokens = Tokenizer.tokens(folded, cell[0], cell[1]);
            if (!tokens.isEmpty()) {
                cells.add(new Sentence(cell[0], cell[1], tokens));
            }
        }
        return cells;
    }
}
