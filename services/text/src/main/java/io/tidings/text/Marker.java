package io.tidings.text;

/** The mark before an item of a list: a bullet, a dash, a number or a letter with a point or a bracket. */
final class Marker {

    private static final String BULLETS = "-–*•·‣▪▫●○◦➢►▶✓✔\uF0B7\u00A7";
    private static final int LONGEST_NUMBER = 4;

    private Marker() {}

    /** Where the item's text begins; {@code start} when there is no marker; {@code end} when the marker stands alone. */
    static int textAfter(String folded, int start, int end) {
        if (start >= end) {
            return start;
        }
        char first = folded.charAt(start);
        int after = BULLETS.indexOf(first) >= 0 || isLetterBullet(folded, start, end)
                ? start + 1
                : numbering(folded, start, end);
        boolean stands = after > start && (after == end || folded.charAt(after) == ' ' || isSolidBullet(first));
        return stands ? skipSpaces(folded, after, end) : start;
    }

    private static boolean isSolidBullet(char c) {
        return BULLETS.indexOf(c) > 2;
    }

    /** The letter o, which word processors leave behind for a hollow bullet. */
    private static boolean isLetterBullet(String folded, int start, int end) {
        return folded.charAt(start) == 'o' && start + 1 < end && folded.charAt(start + 1) == ' ';
    }

    private static int numbering(String folded, int start, int end) {
        boolean bracket = folded.charAt(start) == '(';
        int from = bracket ? start + 1 : start;
        int to = from;
        while (to < end && to - from < LONGEST_NUMBER && isNumbering(folded.charAt(to), to > from)) {
            to++;
        }
        boolean closed = to > from && to < end && isClosing(folded.charAt(to), bracket);
        boolean year = to - from > 2 && Character.isDigit(folded.charAt(from));
        return closed && !year ? to + 1 : start;
    }

    private static boolean isNumbering(char c, boolean inner) {
        return (c >= '0' && c <= '9') || (inner ? "ivx".indexOf(c) >= 0 : c >= 'a' && c <= 'z');
    }

    private static boolean isClosing(char c, boolean bracket) {
        return c == ')' || (c == '.' && !bracket);
    }

    private static int skipSpaces(String folded, int from, int end) {
        int at = from;
        while (at < end && folded.charAt(at) == ' ') {
            at++;
        }
        return at;
    }
}
