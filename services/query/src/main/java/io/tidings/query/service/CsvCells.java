package io.tidings.query.service;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cells that no spreadsheet takes for a formula (OWASP, CSV injection): a text that starts like one gets an apostrophe in
 * front, which spreadsheets do not show.
 */
final class CsvCells {

    /** Also the wide forms, which some spreadsheets read as the narrow ones, and what they skip before looking. */
    private static final Pattern FORMULA =
            Pattern.compile("[\\s\\p{Cntrl}\\p{Cf}]*[=+\\-@|%\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);

    private CsvCells() {}

    /** The text as a cell; empty when there is none. */
    static String text(@Nullable Object value) {
        String text = value == null ? "" : value.toString().replace("\0", "");
        return FORMULA.matcher(text).matches() || text.startsWith("\t") || text.startsWith("\r") ? "'" + text : text;
    }
}
