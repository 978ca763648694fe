package io.tidings.ingest;

import java.util.Arrays;

/** How far two words are from one another. */
public final class EditDistance {

    private EditDistance() {}

    /** Levenshtein's distance: the fewest characters to put in, take out or replace. Time and memory grow with both lengths. */
    public static int between(String from, String to) {
        int[] row = new int[to.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= from.length(); i++) {
            row = nextRow(row, i, from.charAt(i - 1), to);
        }
        return row[to.length()];
    }

    private static int[] nextRow(int[] above, int number, char c, String to) {
        int[] row = new int[above.length];
        row[0] = number;
        for (int j = 1; j < row.length; j++) {
            int replaced = above[j - 1] + (c == to.charAt(j - 1) ? 0 : 1);
            row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
        }
        return row;
    }
}
