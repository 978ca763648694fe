package io.tidings.query.language;

import java.text.Normalizer;

/** Keeps odd characters of the outside out of queries. */
final class Texts {

    private Texts() {}

    /** Half of a surrogate pair cannot be written anywhere; it becomes the replacement character. Keeps all positions. */
    static String wholeCharacters(String text) {
        StringBuilder whole = new StringBuilder(text);
        for (int i = 0; i < whole.length(); i++) {
            int codePoint = whole.codePointAt(i);
            if (Character.isSupplementaryCodePoint(codePoint)) {
                i++;
            } else if (Character.isSurrogate((char) codePoint) || codePoint == 0) {
                whole.setCharAt(i, '\ufffd');
            }
        }
        return whole.toString();
    }

    /** NFC, white space single and trimmed. */
    static String oneLine(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Z}\\p{Cc}]+", " ")
                .strip();
    }
}
