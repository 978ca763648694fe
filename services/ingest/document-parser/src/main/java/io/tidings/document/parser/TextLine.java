package io.tidings.document.parser;

import java.util.List;

/**
 * A line of a column: one cell, or the cells of a table's row.
 *
 * @param cells from left to right
 * @param page counted from 0
 * @param column counted through the document; lines of one column follow each other downwards
 */
record TextLine(List<Fragment> cells, int page, int column) {

    TextLine {
        cells = List.copyOf(cells);
    }

    double x0() {
        return cells.getFirst().x0();
    }

    double x1() {
        return cells.getLast().x1();
    }

    double y() {
        return cells.getFirst().y();
    }

    double size() {
        return cells.getFirst().size();
    }

    boolean bold() {
        return cells.stream().allMatch(Fragment::bold);
    }

    boolean row() {
        return cells.size() > 1;
    }

    /** Of its own text, without the space between cells. */
    double letter() {
        return cells.getFirst().letter();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (Fragment cell : cells) {
            text.append(text.isEmpty() ? "" : " | ").append(cell.text().strip());
        }
        return text.toString();
    }
}
