package io.tidings.ingest.copies;

import io.tidings.contracts.Span.Part;
import io.tidings.ingest.copies.Word.Kind;
import io.tidings.text.Block;
import io.tidings.text.Sentence;
import io.tidings.text.StructuredText;
import io.tidings.text.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Words of a text, each with what it stands for. A capital letter makes a name inside a sentence; at its start and in
 * headlines, where anything may have one, only for words that are names elsewhere in the text.
 */
final class WordReader {

    /** More words with capitals than this, and capitals say nothing: a headline. */
    private static final double MOST_CAPITALS = 0.5;

    private static final int SHORTEST_COUNTED = 4;

    private final Set<String> names = new HashSet<>();

    private WordReader(List<Block> blocks) {
        blocks.stream()
                .filter(block -> !isHeading(block))
                .flatMap(block -> block.sentences().stream())
                .forEach(this::learn);
    }

    /**
     * The words of a text.
     *
     * @param body of what is compared, in order
     * @param title of the headline
     */
    record Words(List<Word> body, List<Word> title) {}

    static Words read(StructuredText text, List<Block> body) {
        WordReader reader = new WordReader(body);
        List<Block> title = text.blocks().stream()
                .filter(block -> block.part() == Part.TITLE)
                .toList();
        return new Words(reader.words(body), reader.words(title));
    }

    private void learn(Sentence sentence) {
        for (int i = 1; i < sentence.tokens().size(); i++) {
            Token token = sentence.tokens().get(i);
            if (token.isCapitalised() && !opens(sentence.tokens(), i)) {
                names.add(token.lower());
            }
        }
    }

    /** Whether a sentence begins here: at the start, or within quotation marks or after a colon. */
    private static boolean opens(List<Token> tokens, int at) {
        if (at == 0) {
            return true;
        }
        Token before = tokens.get(at - 1);
        return before.kind() == Token.Kind.MARK && "\"':•*–-".contains(before.text()) && !before.is('-');
    }

    private static boolean isHeadline(Sentence sentence) {
        int counted = 0;
        int capitals = 0;
        for (Token token : sentence.tokens()) {
            if (token.kind() == Token.Kind.WORD && token.text().length() >= SHORTEST_COUNTED) {
                counted++;
                capitals += token.isCapitalised() ? 1 : 0;
            }
        }
        return capitals > counted * MOST_CAPITALS;
    }

    private List<Word> words(List<Block> of) {
        List<Word> words = new ArrayList<>();
        for (Block block : of) {
            block.sentences().forEach(sentence -> add(sentence, isHeading(block) && isHeadline(sentence), words));
        }
        return words;
    }

    private static boolean isHeading(Block block) {
        return block.kind() == Block.Kind.HEADING || block.kind() == Block.Kind.TITLE;
    }

    private void add(Sentence sentence, boolean headline, List<Word> words) {
        List<Token> tokens = sentence.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            switch (token.kind()) {
                case NUMBER -> words.add(new Word(Spelling.number(token.text()), Kind.NUMBER));
                case MARK -> digits(token, words);
                case WORD -> {
                    boolean capital = token.isCapitalised() && !headline && !opens(tokens, i);
                    boolean name = capital || (token.isCapitalised() && names.contains(token.lower()));
                    boolean figure = i > 0 && tokens.get(i - 1).kind() == Token.Kind.NUMBER;
                    word(figure ? Spelling.scale(token.lower()) : token.lower(), name, words);
                }
            }
        }
    }

    /** Digits of other scripts are marks, one by one. */
    private static void digits(Token mark, List<Word> words) {
        int digit = Character.digit(mark.text().codePointAt(0), 10);
        if (digit >= 0) {
            words.add(new Word(Integer.toString(digit), Kind.NUMBER));
        }
    }

    private static void word(String lower, boolean name, List<Word> words) {
        if (lower.equals("'s")) {
            return;
        }
        if (Segmenter.concerns(lower)) {
            Segmenter.words(lower).forEach(word -> words.add(new Word(word, Kind.PLAIN)));
            return;
        }
        String figures = Spelling.figures(lower);
        boolean number = !figures.equals(lower);
        words.add(new Word(
                number ? figures : Spelling.word(lower), number ? Kind.NUMBER : name ? Kind.NAME : Kind.PLAIN));
    }
}
