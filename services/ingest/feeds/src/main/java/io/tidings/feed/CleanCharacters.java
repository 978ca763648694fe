package io.tidings.feed;

import java.nio.charset.Charset;

/**
 * Leaves out what XML does not allow in text (most control characters, half characters, the two non-characters), and reads
 * the control characters U+0080 to U+009F as what they are in practice: letters of windows-1252.
 */
final class CleanCharacters {

    private static final String WESTERN = western();

    private CleanCharacters() {}

    static String clean(String text, Repairs repairs) {
        int first = 0;
        while (first < text.length() && isClean(text, first)) {
            first++;
        }
        return first == text.length() ? text : mended(text, first, repairs);
    }

    private static String mended(String text, int first, Repairs repairs) {
        StringBuilder clean = new StringBuilder(text.length()).append(text, 0, first);
        int wrong = 0;
        for (int i = first; i < text.length(); i++) {
            char meant = meant(text, i);
            wrong += isClean(text, i) ? 0 : 1;
            if (meant != 0) {
                clean.append(meant);
            }
        }
        repairs.note(Repair.Kind.CONTROL_CHARACTERS, wrong, "U+%04X".formatted((int) text.charAt(first)));
        return clean.toString();
    }

    private static boolean isClean(String text, int i) {
        char c = text.charAt(i);
        return c != 0 && meant(text, i) == c;
    }

    /** The character that stands there for the reader; 0 for none. */
    private static char meant(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1)) ? c : 0;
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1)) ? c : 0;
        }
        if (c >= 0x80 && c < 0xA0 && c != 0x85) {
            return WESTERN.charAt(c - 0x80);
        }
        boolean allowed = (c >= ' ' && c < '\uFFFE') || c == '\n' || c == '\r' || c == '\t';
        return allowed && c != 0x7F ? c : 0;
    }

    private static String western() {
        byte[] bytes = new byte[0x20];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (0x80 + i);
        }
        return new String(bytes, Charset.forName("windows-1252"));
    }
}
