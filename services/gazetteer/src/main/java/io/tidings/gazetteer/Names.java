package io.tidings.gazetteer;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The spellings of a name, and the key under which two spellings are the same name. */
final class Names {

    private Names() {}

    /** Words in lower case without accents and marks. */
    static String key(String name) {
        String apart = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                key.append(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK
                    && !key.isEmpty()
                    && key.charAt(key.length() - 1) != ' ') {
                key.append(' ');
            }
        }
        return key.toString().trim();
    }

    /** A name of reference data as texts have it: "St. Kitts & Nevis" also with Saint and and, "Myanmar (Burma)" without the bracket. */
    static Set<String> spellings(String name) {
        Set<String> found = new LinkedHashSet<>();
        for (String half : halves(name)) {
            found.add(half);
            found.add(half.replace(" & ", " and "));
            for (String saint : List.of("St ", "Saint ")) {
                found.add(half.replace("St. ", saint));
                found.add(half.replace("St. ", saint).replace(" & ", " and "));
            }
        }
        return found;
    }

    /** "Myanmar (Burma)": the name before the bracket; what is inside may be a remark or another country. */
    private static List<String> halves(String name) {
        int open = name.indexOf('(');
        int close = name.indexOf(')');
        if (open < 1 || close < open) {
            return List.of(name.trim());
        }
        return List.of((name.substring(0, open) + name.substring(close + 1))
                .replace("  ", " ")
                .trim());
    }
}
