package io.tidings.page;

import java.util.Locale;

/** Texts without what does not change their meaning. Loops, not patterns: every text passes here several times. */
public final class PlainWords {

    private PlainWords() {}

    /** White space of any kind as one space, none at the ends. */
    public static String spaced(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                space = !plain.isEmpty();
            } else {
                if (space) {
                    plain.append(' ');
                    space = false;
                }
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** Letters, digits and marks in lower case; everything else parts words, which stand one space apart. */
    public static String words(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean apart = false;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            if (!isPartOfWord(codePoint)) {
                apart = !plain.isEmpty();
            } else {
                if (apart) {
                    plain.append(' ');
                    apart = false;
                }
                plain.appendCodePoint(codePoint);
            }
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r') || (c > 0x7F && Character.isSpaceChar(c));
    }

    private static boolean isPartOfWord(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }
}
