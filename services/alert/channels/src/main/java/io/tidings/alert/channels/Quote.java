package io.tidings.alert.channels;

import io.tidings.contracts.Span;
import io.tidings.text.Block;
import io.tidings.text.StructuredText;

/**
 * A sentence of an announcement with the words in it that something was read from. One line each, spaces kept at the seams.
 *
 * @param before what stands before the words
 * @param words the words themselves
 * @param after what stands after them
 */
public record Quote(String before, String words, String after) {

    private static final int LONGEST_SIDE = 160;
    private static final int LONGEST_WORDS = 200;

    /** The whole sentence. */
    public String text() {
        return before + words + after;
    }

    /** The sentence around a span. */
    static Quote around(Span span, StructuredText text) {
        String part = text.content().text(span.part());
        int[] sentence = sentence(span, text);
        return new Quote(
                end(part.substring(sentence[0], span.start())),
                OneLine.of(span.text(), LONGEST_WORDS),
                start(part.substring(span.end(), sentence[1])));
    }

    /** Its block where it reaches over sentences; itself where it lies in neither. */
    private static int[] sentence(Span span, StructuredText text) {
        for (Block block : text.blocks()) {
            if (block.part() == span.part() && block.start() <= span.start() && span.end() <= block.end()) {
                return block.sentences().stream()
                        .filter(each -> each.start() <= span.start() && span.end() <= each.end())
                        .findFirst()
                        .map(each -> new int[] {each.start(), each.end()})
                        .orElseGet(() -> new int[] {block.start(), block.end()});
            }
        }
        return new int[] {span.start(), span.end()};
    }

    private static String start(String after) {
        String line = OneLine.of(after, LONGEST_SIDE);
        boolean space = !after.isEmpty() && Character.isWhitespace(after.charAt(0)) && !line.isEmpty();
        return space ? " " + line : line;
    }

    /** Cut at its front, since what is near the words counts. */
    private static String end(String before) {
        String near = before.length() > LONGEST_SIDE ? before.substring(before.length() - LONGEST_SIDE) : before;
        int space = near.indexOf(' ');
        boolean cut = near.length() < before.length();
        String line = OneLine.of(cut && space >= 0 ? near.substring(space) : near, LONGEST_SIDE + 1);
        boolean spaced = !before.isEmpty() && Character.isWhitespace(before.charAt(before.length() - 1));
        return (cut ? "\u2026" : "") + line + (spaced && !line.isEmpty() ? " " : "");
    }
}
