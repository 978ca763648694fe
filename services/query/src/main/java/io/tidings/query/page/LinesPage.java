package io.tidings.query.page;

import io.tidings.site.LineView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The funding lines behind a total, those of the announcement with the largest first.
 *
 * @param explanation of the search
 * @param sum the total that all lines add up to, every digit
 * @param lines how many lines those are, in words
 * @param what which money it is
 * @param pageSum what the lines of this page add up to
 * @param next address of the following page, null on the last
 * @param search address of the search itself
 * @param csv the same as a file
 */
record LinesPage(
        String explanation,
        String currency,
        String sum,
        String lines,
        String what,
        String pageSum,
        List<Row> rows,
        @Nullable String next,
        boolean later,
        String search,
        String csv) {

    /** A line and where it was said. */
    record Row(LineView line, String title, String address, String publisher, String date) {}
}
