package io.tidings.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of the stored text without the space around it.
 *
 * @param start offset of its first character that is no space
 * @param end offset after its last; equal to {@code start} for a blank line
 * @param cells whether it is cut into cells by tabs, bars or wide gaps
 */
record Line(int start, int end, boolean cells) {

    boolean isBlank() {
        return start == end;
    }

    int length() {
        return end - start;
    }

    static List<Line> of(String stored, String folded) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= stored.length(); i++) {
            if (i == stored.length() || isBreak(stored.charAt(i))) {
                lines.add(trimmed(stored, folded, start, i));
                start = i + 1;
            }
        }
        return lines;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085';
    }

    private static Line trimmed(String stored, String folded, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && folded.charAt(start) == ' ') {
            start++;
        }
        while (end > start && folded.charAt(end - 1) == ' ') {
            end--;
        }
        return new Line(start, end, Cells.separatorAfter(stored, start, end) < end);
    }
}
