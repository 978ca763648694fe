package io.tidings.query.service;

import io.tidings.contracts.Announcement;
import io.tidings.contracts.FundingLine;
import io.tidings.query.language.SearchQuery;
import io.tidings.query.service.Highlights.Highlight;
import io.tidings.search.SearchHit;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One funding line a row; the rows that count add up to the totals of the search, to the penny. */
final class FundingCsv implements ExportForm {

    private static final List<String> COLUMNS = List.of(
            "announcement",
            "revision",
            "line",
            "date",
            "value",
            "currency",
            "min",
            "max",
            "bound",
            "delta",
            "part_of",
            "counts",
            "purpose",
            "fund",
            "period",
            "funder",
            "recipient",
            "themes",
            "regions",
            "sentence",
            "title",
            "publisher",
            "source",
            "url",
            "permalink");

    private final Csv csv;
    private final URI home;
    private final SearchQuery query;

    FundingCsv(OutputStream out, URI home, SearchQuery query) throws IOException {
        this.csv = new Csv(out);
        this.home = home;
        this.query = query;
    }

    @Override
    public void start() throws IOException {
        csv.head(COLUMNS);
    }

    @Override
    public void add(SearchHit hit) throws IOException {
        Announcement announcement = hit.event().announcement();
        Sentences sentences = new Sentences(announcement.content());
        for (FundingLine line : FoundLines.of(query, hit)) {
            String said =
                    sentences.of(line.evidence()).stream().map(Highlight::text).collect(Collectors.joining(" … "));
            List<Object> row = new ArrayList<>();
            add(row, announcement.id(), announcement.revision().number(), line.id());
            add(row, announcement.times().filterDate());
            money(row, line);
            add(row, line.parent(), FoundLines.counts(line, announcement));
            add(row, line.purpose(), line.fund(), line.period(), line.funder(), line.recipient());
            add(row, String.join(Csv.BETWEEN, line.themes()), String.join(Csv.BETWEEN, line.regions()), said);
            add(row, announcement.content().title(), announcement.origin().publisher());
            add(row, announcement.origin().source(), announcement.origin().url());
            add(row, Permalink.of(home, announcement));
            csv.row(row);
        }
    }

    private static void money(List<Object> row, FundingLine line) {
        var amount = line.amount();
        add(row, amount.value(), amount.currency(), amount.min(), amount.max());
        add(
                row,
                amount.bound().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                line.delta().word());
    }

    private static void add(List<Object> row, Object... cells) {
        Arrays.stream(cells).map(cell -> cell == null ? "" : cell).forEach(row::add);
    }

    @Override
    public void flush() throws IOException {
        csv.flush();
    }
}
