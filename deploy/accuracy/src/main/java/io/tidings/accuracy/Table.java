package io.tidings.accuracy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A table of Markdown. */
final class Table {

    private Table() {}

    /** The first row is the head. */
    static String of(List<List<String>> rows) {
        List<String> lines = new ArrayList<>(
                rows.stream().map(row -> "| " + String.join(" | ", row) + " |").toList());
        lines.add(1, "| --- ".repeat(rows.getFirst().size()) + "|");
        return String.join("\n", lines);
    }

    static List<String> row(String name, Stream<String> cells) {
        return Stream.concat(Stream.of(name), cells).toList();
    }

    /** {@code .845}, {@code 1.000}. */
    static String rounded(double value) {
        String text = new BigDecimal(value).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
        return text.startsWith("0") ? text.substring(1) : text;
    }
}
