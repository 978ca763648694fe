package io.tidings.text;

/**
 * Writes every kind of space, line break, quotation mark, apostrophe and hyphen in one way, one code unit for one, so that
 * an offset in the folded text is the same offset in the stored text.
 */
final class FoldedText {

    private FoldedText() {}

    static String of(String stored) {
        char[] folded = null;
        for (int i = 0; i < stored.length(); i++) {
            char before = stored.charAt(i);
            char after = fold(before);
            if (after != before) {
                folded = folded == null ? stored.toCharArray() : folded;
                folded[i] = after;
            }
        }
        return folded == null ? stored : new String(folded);
    }

    private static char fold(char c) {
        if (c < 0x80) {
            return c < ' ' ? ' ' : c;
        }
        return switch (c) {
            case '\u2018', '\u2019', '\u201A', '\u201B', '\u02BC', '\u2032', '\u00B4' -> '\'';
            case '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB', '\u2033' -> '"';
            case '\u2010', '\u2011', '\u2043' -> '-';
            case '\u2012', '\u2014', '\u2015', '\u2212' -> '\u2013';
            default -> isSpace(c) ? ' ' : c;
        };
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '\u0085'
                || c == '\u200B'
                || c == '\u2060'
                || c == '\uFEFF';
    }
}
