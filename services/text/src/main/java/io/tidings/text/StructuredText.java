package io.tidings.text;

import io.tidings.contracts.Content;
import io.tidings.contracts.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * An announcement's text with its parts found: blocks, sentences, tokens.
 *
 * <p><strong>Every offset, of blocks, sentences and tokens, is an offset in the stored part</strong> ({@link
 * Content#title()} or {@link Content#body()}), in UTF-16 code units. {@link #folded} has the same length as the stored part
 * with line breaks and all kinds of spaces as plain spaces, apostrophes as {@code '}, quotation marks as {@code "}, hyphens
 * as {@code -} and dashes as {@code –}: match over it (or over tokens) and the offsets hold, also where a line was wrapped
 * in the middle of an amount.
 *
 * <p>Any text is accepted; the time taken grows linearly with its length.
 */
public final class StructuredText {

    private final Content content;
    private final String foldedTitle;
    private final String foldedBody;
    private final List<Block> blocks;

    private StructuredText(Content content) {
        this.content = content;
        this.foldedTitle = FoldedText.of(content.title());
        this.foldedBody = FoldedText.of(content.body());
        List<Block> found = new ArrayList<>(new BlockReader(content, Span.Part.TITLE, foldedTitle).read());
        found.addAll(new BlockReader(content, Span.Part.BODY, foldedBody).read());
        this.blocks = List.copyOf(found);
    }

    /** Finds the parts of a text. */
    public static StructuredText of(Content content) {
        return new StructuredText(content);
    }

    /** The text as stored. */
    public Content content() {
        return content;
    }

    /** Its blocks in reading order, the title first. They do not overlap; markers and blank space lie between them. */
    public List<Block> blocks() {
        return blocks;
    }

    /** A stored part with spaces, quotation marks and dashes written in one way; same length, same offsets. */
    public String folded(Span.Part part) {
        return switch (part) {
            case TITLE -> foldedTitle;
            case BODY -> foldedBody;
        };
    }

    /** The folded text of a block. */
    public String folded(Block block) {
        return folded(block.part()).substring(block.start(), block.end());
    }

    /** The folded text of a block's sentence. */
    public String folded(Block block, Sentence sentence) {
        return folded(block.part()).substring(sentence.start(), sentence.end());
    }

    /**
     * Quotes the stored text.
     *
     * @param block the block it lies in
     * @param start offset in the stored part
     * @param end offset after it
     */
    public Span span(Block block, int start, int end) {
        return Span.of(content, block.part(), start, end);
    }
}
