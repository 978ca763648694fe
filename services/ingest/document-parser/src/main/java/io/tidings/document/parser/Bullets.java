package io.tidings.document.parser;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks at the beginning of a list's items. */
final class Bullets {

    /** As fonts of symbols and word processors draw them, and an o that somebody took for one. */
    private static final String MARKS =
            "•‣◦▪▫■□●○◆◇►▶➢➤✓✔∙·\u2043\uF0B7\uF0A7\uF0D8\uF0FC\uF06E\uF0A8\uF071\uF02D\uF0E0\u00B7";

    private static final Pattern MARKED =
            Pattern.compile("(?:[" + MARKS + "]+\\s*|[-–—*o]\\s+)(\\S.*)", Pattern.DOTALL);

    private static final Pattern NUMBERED =
            Pattern.compile("(?:\\(?\\d{1,3}[.)]|\\(?[a-z][.)]|\\(?[ivx]{1,5}[.)])\\s+\\S.*", Pattern.DOTALL);

    private Bullets() {}

    static boolean isMark(char c) {
        return MARKS.indexOf(c) >= 0;
    }

    /** Whether it is a mark and nothing else. */
    static boolean isMark(String text) {
        String bare = text.strip();
        return bare.length() == 1 && (isMark(bare.charAt(0)) || "-–—*o".contains(bare));
    }

    /** What follows the mark; empty where there is none. */
    static Optional<String> item(String line) {
        Matcher marked = MARKED.matcher(line.strip());
        return marked.matches() ? Optional.of(marked.group(1)) : Optional.empty();
    }

    /** Whether a number or letter stands before it. */
    static boolean numbered(String line) {
        return NUMBERED.matcher(line.strip()).matches();
    }
}
