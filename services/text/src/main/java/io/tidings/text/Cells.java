package io.tidings.text;

import java.util.ArrayList;
import java.util.List;

/** The cells of a table's row: parted by a tab, a bar or at least four spaces. */
final class Cells {

    private static final int GAP = 4;

    private Cells() {}

    /** The offset of the first separator at or after {@code from}, or {@code end}. */
    static int separatorAfter(String stored, int from, int end) {
        int spaces = 0;
        for (int i = from; i < end; i++) {
            char c = stored.charAt(i);
            if (c == '\t' || c == '|') {
                return i - spaces;
            }
            spaces = c == ' ' ? spaces + 1 : 0;
            if (spaces == GAP) {
                return i - GAP + 1;
            }
        }
        return end;
    }

    /** The ranges {@code {start, end}} of the cells that hold something. */
    static List<int[]> of(String stored, int start, int end) {
        List<int[]> cells = new ArrayList<>();
        int from = start;
        while (from < end) {
            int to = separatorAfter(stored, from, end);
            if (to > from) {
                cells.add(new int[] {from, to});
            }
            from = to;
            while (from < end && isSeparator(stored.charAt(from))) {
                from++;
            }
        }
        return cells;
    }

    private static boolean isSeparator(char c) {
        return c == '\t' || c == '|' || c == ' ';
    }
}
