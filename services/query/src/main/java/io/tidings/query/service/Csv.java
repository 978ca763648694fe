package io.tidings.query.service;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table as RFC 4180 has it, in UTF-8. It starts with a byte order mark: without one, spreadsheets show pound signs and
 * accents as something else; programs are better served by JSON lines.
 */
final class Csv {

    /** Between several values of one cell. */
    static final String BETWEEN = "; ";

    private final BufferedWriter out;
    private final CSVPrinter printer;

    Csv(OutputStream bytes) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
        this.printer = new CSVPrinter(out, CSVFormat.RFC4180);
    }

    void head(List<String> names) throws IOException {
        out.write('\uFEFF');
        printer.printRecord(names);
    }

    /** Numbers stay numbers; every text is made safe. */
    void row(List<?> cells) throws IOException {
        for (Object cell : cells) {
            printer.print(cell instanceof Number || cell instanceof Boolean ? cell : CsvCells.text(cell));
        }
        printer.println();
    }

    void flush() throws IOException {
        printer.flush();
    }
}
