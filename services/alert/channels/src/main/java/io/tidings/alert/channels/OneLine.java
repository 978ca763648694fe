package io.tidings.alert.channels;

import java.util.regex.Pattern;

/** Foreign text as it may stand in a line of ours: no line breaks, nothing that hides or turns what stands around it. */
final class OneLine {

    /** Controls, and what overrides or isolates direction: a title must not be able to rearrange ours. */
    private static final Pattern HOSTILE = Pattern.compile(
            "[\\p{Cntrl}\\u200b\\u200e\\u200f\\u2028\\u2029\\u202a-\\u202e\\u2060-\\u2069\\ufeff\\ufff9-\\ufffb]+");

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
    private static final int MOST_READ = 8;

    private OneLine() {}

    /** The text, cut between words when it is longer. */
    static String of(String text, int longest) {
        String start = text.length() > MOST_READ * longest ? text.substring(0, MOST_READ * longest) : text;
        String line = SPACES.matcher(HOSTILE.matcher(wholePairs(start)).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        if (line.length() <= longest) {
            return line;
        }
        int space = line.lastIndexOf(' ', longest - 1);
        int end = space > longest / 2 ? space : longest - 1;
        return wholePairs(line.substring(0, end)).strip() + "\u2026";
    }

    /** Half a surrogate pair is no text and cannot be encoded. */
    private static String wholePairs(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> point > 0xffff || !Character.isSurrogate((char) point))
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }
}
