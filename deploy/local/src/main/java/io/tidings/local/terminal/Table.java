package io.tidings.local.terminal;

import io.tidings.local.terminal.Terminal.Style;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Columns as wide as what stands in them; figures to the right. */
public final class Table {

    private static final String GAP = "  ";

    private final List<String> headings;
    private final List<Integer> figures;
    private final List<List<String>> rows = new ArrayList<>();

    private Table(List<String> headings, List<Integer> figures) {
        this.headings = headings;
        this.figures = figures;
    }

    /** A table with these headings. */
    public static Table of(String... headings) {
        return new Table(List.of(headings), new ArrayList<>());
    }

    /** These columns, counted from 0, hold figures. */
    public Table figures(Integer... columns) {
        figures.addAll(Arrays.asList(columns));
        return this;
    }

    /** One more row, a cell for each heading. */
    public Table row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** The table as text, the last column cut to the terminal's width. */
    public String text(Terminal terminal) {
        int[] widths = new int[headings.size()];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = headings.get(column).length();
            for (List<String> row : rows) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        String heading = terminal.styled(Style.FAINT, line(headings, widths, terminal));
        return rows.stream()
                .map(row -> line(row, widths, terminal))
                .collect(Collectors.joining("\n", heading + "\n", "\n"));
    }

    private String line(List<String> cells, int[] widths, Terminal terminal) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            String space = " ".repeat(widths[column] - cell.length());
            line.append(column == 0 ? "" : GAP).append(figures.contains(column) ? space + cell : cell + space);
        }
        String whole = line.toString().stripTrailing();
        return whole.length() <= terminal.columns() ? whole : whole.substring(0, terminal.columns() - 1) + "…";
    }
}
