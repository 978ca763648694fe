package io.tidings.query.language;

import java.text.Normalizer;
import java.util.Locale;

/** How names of funds, bodies and people are compared: the index stores these keys, queries ask for them. */
public final class NameKey {

    private NameKey() {}

    /** The name in NFC and lower case, its white space single and trimmed. */
    public static String of(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }
}
