package io.tidings.ingest;

import java.text.Normalizer;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Text as it is stored: Unicode NFC, line ends {@code \n}, no control characters. Nothing else is changed. */
final class CleanText {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private CleanText() {}

    /** Text of several lines. */
    static String of(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean secondOfPair = c == '\n' && i > 0 && text.charAt(i - 1) == '\r';
            if (!secondOfPair && !(c == '\uFEFF' && i == 0)) {
                append(clean, c);
            }
        }
        return Normalizer.normalize(clean, Normalizer.Form.NFC);
    }

    /** Text of one line, without space at its ends. */
    static String line(String text) {
        return SPACE.matcher(of(text)).replaceAll(" ").strip();
    }

    /** Whether there is anything to read. */
    static boolean hasWords(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** Where half of a surrogate pair stands alone; such a text has no UTF-8. */
    static OptionalInt loneSurrogate(String text) {
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
