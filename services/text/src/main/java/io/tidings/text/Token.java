package io.tidings.text;

/**
 * A word, a number or a single mark.
 *
 * <p>Words are runs of letters, with {@code U.S.} and {@code o'clock} whole, but {@code UK's} as {@code UK} and
 * {@code 's}; hyphens are marks, so {@code people-smuggling} reads as {@code people - smuggling}. Numbers are digits with
 * inner commas and points: {@code 1,250.5}. {@code £4million} is three tokens.
 *
 * @param kind which
 * @param start offset in the stored part
 * @param end offset after it in the stored part
 * @param text the folded text ({@link StructuredText#folded}), in its own case
 * @param lower the same in lower case
 */
public record Token(Kind kind, int start, int end, String text, String lower) {

    /** What a token is made of. */
    public enum Kind {
        /** Letters. */
        WORD,
        /** Digits. */
        NUMBER,
        /** Anything else, one character. */
        MARK
    }

    /** Whether it is this mark. */
    public boolean is(char mark) {
        return kind == Kind.MARK && text.length() == 1 && text.charAt(0) == mark;
    }

    /** Whether it is a word that begins with a capital letter. */
    public boolean isCapitalised() {
        return kind == Kind.WORD && Character.isUpperCase(text.codePointAt(0));
    }
}
