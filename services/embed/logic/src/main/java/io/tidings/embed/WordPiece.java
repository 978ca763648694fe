package io.tidings.embed;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Cuts text into the pieces of words that an uncased BERT model knows, as its own tokenizer does: lower case, no accents,
 * every punctuation mark and every Chinese character by itself, then the longest piece in the vocabulary from the left.
 * Linear in the text read: cutting ends when the limit is reached, however long the text is.
 */
public final class WordPiece {

    /** A longer run of letters is no word; the model's own tokenizer draws the line here too. */
    private static final int LONGEST_WORD = 100;

    /** Read at most so much of a text: no piece is longer than this many UTF-16 code units on average. */
    private static final int UNITS_PER_PIECE = 64;

    private final Map<String, Integer> vocabulary;
    private final int start;
    private final int end;
    private final int unknown;

    /**
     * A tokenizer.
     *
     * @param vocabulary pieces and their numbers, {@code [CLS]}, {@code [SEP]} and {@code [UNK]} included; pieces inside a
     *     word begin with {@code ##}
     * @throws IllegalArgumentException when one of the three is missing
     */
    public WordPiece(Map<String, Integer> vocabulary) {
        this.vocabulary = Map.copyOf(vocabulary);
        this.start = number("[CLS]");
        this.end = number("[SEP]");
        this.unknown = number("[UNK]");
    }

    /**
     * The numbers of a text's pieces, between a start and an end mark.
     *
     * @param text any text; what does not fit is left out
     * @param most at most so many numbers, marks included; at least 2
     */
    public long[] numbers(String text, int most) {
        String read = text.substring(0, Math.min(text.length(), most * UNITS_PER_PIECE));
        List<Integer> numbers = new ArrayList<>();
        for (String word : words(normalized(read))) {
            numbers.addAll(pieces(word));
            if (numbers.size() >= most - 2) {
                break;
            }
        }
        int kept = Math.min(numbers.size(), most - 2);
        long[] marked = new long[kept + 2];
        marked[0] = start;
        for (int i = 0; i < kept; i++) {
            marked[i + 1] = numbers.get(i);
        }
        marked[kept + 1] = end;
        return marked;
    }

    private List<Integer> pieces(String word) {
        if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
            return List.of(unknown);
        }
        List<Integer> pieces = new ArrayList<>();
        for (int from = 0; from < word.length(); ) {
            int to = longest(word, from);
            if (to == from) {
                return List.of(unknown);
            }
            pieces.add(vocabulary.get(piece(word, from, to)));
            from = to;
        }
        return pieces;
    }

    /** Where the longest known piece from here ends; here itself when there is none. */
    private int longest(String word, int from) {
        int to = word.length();
        while (to > from && !vocabulary.containsKey(piece(word, from, to))) {
            to--;
        }
        return to;
    }

    private static String piece(String word, int from, int to) {
        return (from > 0 ? "##" : "") + word.substring(from, to);
    }

    /** Lower case first, then without accents; the order of the model's own tokenizer. */
    private static String normalized(String text) {
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(lower(text), Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK && !isControl(c))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** Letter by letter: the end of a Greek word is no exception here. */
    private static String lower(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == 'İ') {
                lower.append("i");
            } else {
                lower.appendCodePoint(Character.toLowerCase(c));
            }
        });
        return lower.toString();
    }

    private static boolean isControl(int c) {
        if (c == '\t' || c == '\n' || c == '\r') {
            return false;
        }
        int type = Character.getType(c);
        return c == 0
                || c == 0xFFFD
                || type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.PRIVATE_USE
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (isSpace(c) || standsAlone(c)) {
                flush(word, words);
            }
            if (standsAlone(c)) {
                words.add(Character.toString(c));
            } else if (!isSpace(c)) {
                word.appendCodePoint(c);
            }
        });
        flush(word, words);
        return words;
    }

    private static void flush(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static boolean isSpace(int c) {
        return c == '\t' || c == '\n' || c == '\r' || Character.isSpaceChar(c);
    }

    private static boolean standsAlone(int c) {
        return isPunctuation(c) || isIdeograph(c);
    }

    /** The blocks that the model's own tokenizer knows as Chinese. */
    private static boolean isIdeograph(int c) {
        return isBetween(c, 0x4E00, 0x9FFF)
                || isBetween(c, 0x3400, 0x4DBF)
                || isBetween(c, 0x20000, 0x2A6DF)
                || isBetween(c, 0x2A700, 0x2CEAF)
                || isBetween(c, 0xF900, 0xFAFF)
                || isBetween(c, 0x2F800, 0x2FA1F);
    }

    private static boolean isBetween(int c, int first, int last) {
        return c >= first && c <= last;
    }

    /** All of ASCII that is neither letter, digit nor space counts, signs included. */
    private static boolean isPunctuation(int c) {
        if (c < 128) {
            return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private int number(String piece) {
        Integer number = vocabulary.get(piece);
        if (number == null) {
            throw new IllegalArgumentException("the vocabulary has no " + piece);
        }
        return number;
    }
}
