package io.tidings.enrich.passage;

import io.tidings.enrich.lookup.Keys;
import io.tidings.enrich.money.MoneyMention;
import io.tidings.enrich.money.MoneyScanner;
import io.tidings.enrich.place.PlaceMention;
import io.tidings.enrich.place.PlaceScanner;
import io.tidings.text.Block;
import io.tidings.text.Sentence;
import io.tidings.text.StructuredText;
import io.tidings.text.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sees a text as passages. */
public final class Passages {

    private static final int LONGEST = 250;

    private Passages() {}

    /**
     * The sentences of a text, in reading order.
     *
     * @param country ISO 3166-1 code of the announcer, whose dollars and cities are meant where nothing else is said
     */
    public static List<Passage> of(StructuredText text, @Nullable String country) {
        List<Passage> passages = new ArrayList<>();
        List<Block> blocks = text.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            for (Sentence sentence : block.sentences()) {
                add(passages, new Place(passages.size(), block, i), sentence.tokens(), country);
            }
        }
        return passages;
    }

    /** No real sentence is longer than this; what is cut so keeps the time for a text in line with its length. */
    private static void add(List<Passage> passages, Place place, List<Token> tokens, @Nullable String country) {
        for (int from = 0; from < tokens.size(); from += LONGEST) {
            List<Token> piece = tokens.subList(from, Math.min(tokens.size(), from + LONGEST));
            passages.add(passage(new Place(passages.size(), place.block, place.blockIndex), piece, country));
        }
    }

    private record Place(int index, Block block, int blockIndex) {}

    private static Passage passage(Place place, List<Token> tokens, @Nullable String country) {
        List<String> keys = tokens.stream().map(Keys::of).toList();
        List<MoneyMention> sums = MoneyScanner.scan(tokens, keys, country);
        List<PlaceMention> places = PlaceScanner.scan(tokens, keys, country);
        List<Unit> units = new UnitReader(keys, sums, places, country).read();
        return new Passage(place.index, place.block, place.blockIndex, tokens, sums, places, units);
    }
}
