package io.tidings.document.parser;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text of one line as it is stored: NFC, no ligatures, no control characters, single spaces. */
final class CleanLine {

    private static final String[] LIGATURES = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
    private static final char FIRST_LIGATURE = '\uFB00';

    private static final Pattern SPACES =
            Pattern.compile("[\\s\\u00A0\\u2000-\\u200B\\u202F\\u205F\\u3000\\uFEFF\\p{Cc}]+");

    private CleanLine() {}

    static String of(String text) {
        String bare = text.stripTrailing();
        StringBuilder plain = new StringBuilder(bare.length());
        for (int i = 0; i < bare.length(); i++) {
            append(plain, bare, i);
        }
        return Normalizer.normalize(SPACES.matcher(plain).replaceAll(" ").strip(), Normalizer.Form.NFC);
    }

    private static void append(StringBuilder plain, String text, int at) {
        char c = text.charAt(at);
        int ligature = c - FIRST_LIGATURE;
        if (ligature >= 0 && ligature < LIGATURES.length) {
            plain.append(LIGATURES[ligature]);
        } else if (c == '\u00AD') {
            // A soft hyphen shows only where a word is parted: at the end of a line, where the next one is joined to
            // it.
            plain.append(at == text.length() - 1 ? "\u00AD" : "");
        } else if (!isBroken(text, at) && c != 0xFFFD && !(c >= 0xE000 && c <= 0xF8FF && !Bullets.isMark(c))) {
            plain.append(c);
        }
    }

    /** Half of a pair has no UTF-8. */
    private static boolean isBroken(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
