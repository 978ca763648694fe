package io.tidings.text;

import io.tidings.text.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts folded text into tokens in one pass. */
final class Tokenizer {

    private static final int LONGEST_INITIALS = 12;

    private final String text;
    private final int end;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokenizer(String folded, int start, int end) {
        this.text = folded;
        this.at = start;
        this.end = end;
    }

    static List<Token> tokens(String folded, int start, int end) {
        return new Tokenizer(folded, start, end).run();
    }

    private List<Token> run() {
        while (at < end) {
            int c = text.codePointAt(at);
            if (c == ' ') {
                at++;
            } else if (Character.isLetter(c)) {
                word();
            } else if (isDigit(c)) {
                number();
            } else {
                add(Kind.MARK, Math.min(end, at + Character.charCount(c)));
            }
        }
        return tokens;
    }

    private void word() {
        int stop = initials();
        if (stop < 0) {
            stop = letters(at);
            while (stop + 1 < end && text.charAt(stop) == '\'' && isWordPart(stop + 1) && !isEnding(stop)) {
                stop = letters(stop + 1);
            }
        }
        add(Kind.WORD, stop);
        if (at + 1 < end && text.charAt(at) == '\'' && isEnding(at)) {
            add(Kind.WORD, at + 2);
        }
    }

    /** The end of {@code U.S.} or {@code e.g.}: single letters, each with its point; -1 where there are none. */
    private int initials() {
        int stop = at;
        while (stop + 1 < end && stop - at <= LONGEST_INITIALS && isLetter(stop) && text.charAt(stop + 1) == '.') {
            stop += 2;
        }
        boolean whole = stop - at >= 4 && stop - at <= LONGEST_INITIALS && (stop >= end || !isLetter(stop));
        return whole ? stop : -1;
    }

    private int letters(int from) {
        int stop = from;
        while (stop < end && isWordPart(stop)) {
            stop += Character.charCount(text.codePointAt(stop));
        }
        return Math.min(stop, end);
    }

    /** Whether the apostrophe here begins a possessive {@code 's} that ends the word. */
    private boolean isEnding(int apostrophe) {
        char next = text.charAt(apostrophe + 1);
        return (next == 's' || next == 'S') && (apostrophe + 2 >= end || !isWordPart(apostrophe + 2));
    }

    private void number() {
        int stop = at + 1;
        while (stop < end && (isDigit(text.charAt(stop)) || isSeparator(stop))) {
            stop++;
        }
        add(Kind.NUMBER, stop);
    }

    private boolean isSeparator(int i) {
        char c = text.charAt(i);
        return (c == '.' || c == ',') && i + 1 < end && isDigit(text.charAt(i + 1));
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private boolean isLetter(int i) {
        return Character.isLetter(text.charAt(i));
    }

    private boolean isWordPart(int i) {
        int c = text.codePointAt(i);
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private void add(Kind kind, int stop) {
        String word = text.substring(at, stop);
        tokens.add(new Token(kind, at, stop, word, word.toLowerCase(Locale.ROOT)));
        at = stop;
    }
}
