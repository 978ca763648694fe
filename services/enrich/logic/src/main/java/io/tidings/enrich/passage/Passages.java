package io.tidings.enrich.passage;

import io.tidings.enrich.lookup.Keys;
import io.tidings.enrich.money.MoneyMention;
import io.tidings.enrich.money.MoneyScanner;
import io.tidings.enrich.place.PlaceMention;
import io.tidings.enrich.place.PlaceScanner;
import io.tidings.enrich.place.SharedNames;
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

    /** The sentences of an English text, in reading order. */
    public static List<Passage> of(StructuredText text, @Nullable String country) {
        return of(text, country, null);
    }

    /**
     * The sentences of a text, in reading order.
     *
     * @param country ISO 3166-1 code of the announcer, whose dollars and cities are meant where nothing else is said
     * @param language BCP 47 tag of the text, in which places are named; null for English
     */
    public static List<Passage> of(StructuredText text, @Nullable String country, @Nullable String language) {
        List<Piece> pieces = pieces(text);
        List<SharedNames.Scanned> scanned = pieces.stream()
                .map(piece -> new SharedNames.Scanned(
                        piece.keys, PlaceScanner.scan(piece.tokens, piece.keys, country, language)))
                .toList();
        List<SharedNames.Scanned> settled = SharedNames.settle(scanned, country);
        List<Passage> passages = new ArrayList<>(pieces.size());
        for (Piece piece : pieces) {
            passages.add(
                    passage(piece, passages.size(), settled.get(passages.size()).places(), country));
        }
        return passages;
    }

    private static List<Piece> pieces(StructuredText text) {
        List<Piece> pieces = new ArrayList<>();
        List<Block> blocks = text.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            for (Sentence sentence : blocks.get(i).sentences()) {
                cut(sentence.tokens(), blocks.get(i), i, pieces);
            }
        }
        return pieces;
    }

    /** No real sentence is longer than this; what is cut so keeps the time for a text in line with its length. */
    private static void cut(List<Token> tokens, Block block, int blockIndex, List<Piece> pieces) {
        for (int from = 0; from < tokens.size(); from += LONGEST) {
            List<Token> piece = tokens.subList(from, Math.min(tokens.size(), from + LONGEST));
            pieces.add(new Piece(
                    block, blockIndex, piece, piece.stream().map(Keys::of).toList()));
        }
    }

    private record Piece(Block block, int blockIndex, List<Token> tokens, List<String> keys) {}

    private static Passage passage(Piece piece, int index, List<PlaceMention> places, @Nullable String country) {
        List<MoneyMention> sums = MoneyScanner.scan(piece.tokens, piece.keys, country);
        List<Unit> units = new UnitReader(piece.keys, sums, places, country).read();
        return new Passage(index, piece.block, piece.blockIndex, piece.tokens, sums, places, units);
    }
}
