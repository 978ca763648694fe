package io.tidings.enrich.passage;

import io.tidings.contracts.Span;
import io.tidings.enrich.money.MoneyMention;
import io.tidings.enrich.place.PlaceMention;
import io.tidings.text.Block;
import io.tidings.text.Token;
import java.util.List;

/**
 * A sentence with its sums and places found.
 *
 * @param index its number in the announcement
 * @param block the block it stands in
 * @param blockIndex the block's number
 * @param tokens its tokens
 * @param sums its sums
 * @param places its places
 * @param units its words, sums and lists of places, as cues see them
 */
public record Passage(
        int index,
        Block block,
        int blockIndex,
        List<Token> tokens,
        List<MoneyMention> sums,
        List<PlaceMention> places,
        List<Unit> units) {

    /** Copies the lists. */
    public Passage {
        tokens = List.copyOf(tokens);
        sums = List.copyOf(sums);
        places = List.copyOf(places);
        units = List.copyOf(units);
    }

    /** What cues see. */
    public List<String> keys() {
        return units.stream().map(Unit::key).toList();
    }

    /** The unit that holds a token. */
    public int unitOf(int token) {
        int low = 0;
        int high = units.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (units.get(middle).from() <= token) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Which stored text it lies in. */
    public Span.Part part() {
        return block.part();
    }

    /** Whether it is a sentence of the title, of a heading or of a bullet or paragraph before the first full sentence. */
    public boolean isTitle() {
        return block.kind() == Block.Kind.TITLE || block.kind() == Block.Kind.HEADING;
    }

    /** Whether it stands in a list. */
    public boolean isBullet() {
        return block.kind() == Block.Kind.BULLET || block.kind() == Block.Kind.TABLE_ROW;
    }

    /** Whether it belongs to the notes. */
    public boolean isNote() {
        return block.notes();
    }
}
