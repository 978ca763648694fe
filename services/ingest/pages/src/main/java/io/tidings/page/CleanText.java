package io.tidings.page;

import java.text.Normalizer;
import java.util.OptionalInt;

/** Text as it is stored: Unicode NFC, line ends {@code \n}, no control characters. Nothing else is changed. */
public final class CleanText {

    private CleanText() {}

    /** Text of several lines. */
    public static String of(String text) {
        String plain = isPlain(text) ? text : plain(text);
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    /** Most texts are plain already. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ascii = (c >= ' ' && c < 0x7F) || c == '\n' || c == '\t';
            boolean beyond = c > 0x9F && c != '\u2028' && c != '\u2029' && c != '\uFEFF';
            if (!ascii && !beyond) {
                return false;
            }
        }
        return true;
    }

    private static String plain(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean secondOfPair = c == '\n' && i > 0 && text.charAt(i - 1) == '\r';
            if (!secondOfPair && !(c == '\uFEFF' && i == 0)) {
                append(clean, c);
            }
        }
        return clean.toString();
    }

    /** Text of one line, without space at its ends. */
    public static String line(String text) {
        return PlainWords.spaced(of(text));
    }

    /** Whether there is anything to read. */
    public static boolean hasWords(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** Where half of a surrogate pair stands alone; such a text has no UTF-8. */
    public static OptionalInt loneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            int width = Character.charCount(text.codePointAt(i));
            if (width == 1 && Character.isSurrogate(text.charAt(i))) {
                return OptionalInt.of(i);
            }
            i += width - 1;
        }
        return OptionalInt.empty();
    }

    private static void append(StringBuilder clean, char c) {
        switch (c) {
            case '\t', '\n' -> clean.append(c);
            case '\r', '\u000B', '\f', '\u0085', '\u2028', '\u2029' -> clean.append('\n');
            default -> {
                if (!Character.isISOControl(c)) {
                    clean.append(c);
                }
            }
        }
    }
}
