package io.tidings.enrich.lookup;

import io.tidings.text.Token;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The form in which words are looked up: lower case, without accents. */
public final class Keys {

    private Keys() {}

    /** The key of a token. */
    public static String of(Token token) {
        return isPlain(token.lower()) ? token.lower() : folded(token.lower());
    }

    /** The keys of a phrase, cut as text is cut: words, numbers, single signs, {@code 's} apart. */
    public static List<String> of(String phrase) {
        String lower = folded(phrase.toLowerCase(Locale.ROOT));
        List<String> keys = new ArrayList<>();
        int at = 0;
        while (at < lower.length()) {
            int end = wordEnd(lower, at);
            if (lower.charAt(at) != ' ') {
                keys.add(lower.substring(at, end));
            }
            at = end;
        }
        return keys;
    }

    private static int wordEnd(String lower, int at) {
        int end = at;
        while (end < lower.length() && isWordPart(lower, end) && !isPossessive(lower, end, at)) {
            end++;
        }
        return Math.max(end, at + 1);
    }

    private static boolean isWordPart(String lower, int i) {
        char c = lower.charAt(i);
        boolean initials = c == '.' && i > 0 && isInitial(lower, i);
        return Character.isLetterOrDigit(c) || c == '\'' || initials;
    }

    /** The points of "u.s." belong to it. */
    private static boolean isInitial(String lower, int point) {
        boolean before = point >= 2 && lower.charAt(point - 2) == '.';
        return before || (point + 2 < lower.length() && lower.charAt(point + 2) == '.');
    }

    private static boolean isPossessive(String lower, int i, int from) {
        return lower.charAt(i) == '\''
                && i > from
                && i + 1 < lower.length()
                && lower.charAt(i + 1) == 's'
                && (i + 2 == lower.length() || !Character.isLetterOrDigit(lower.charAt(i + 2)));
    }

    private static boolean isPlain(String lower) {
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) > 126) {
                return false;
            }
        }
        return true;
    }

    private static String folded(String lower) {
        if (isPlain(lower)) {
            return lower;
        }
        String apart = Normalizer.normalize(lower, Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                out.append(plain(c));
            }
        }
        return out.isEmpty() ? lower : out.toString();
    }

    private static char plain(char c) {
        return switch (c) {
            case '\u2019', '\u2018' -> '\'';
            case '\u2013', '\u2014' -> '-';
            case '\u0131' -> 'i';
            case '\u0142' -> 'l';
            case '\u00f8' -> 'o';
            case '\u0111' -> 'd';
            default -> c;
        };
    }
}
