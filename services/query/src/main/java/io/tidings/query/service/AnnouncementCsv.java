package io.tidings.query.service;

import io.tidings.contracts.Announcement;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.FundingLine;
import io.tidings.contracts.FundingWithoutAmount;
import io.tidings.search.SearchHit;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One announcement a row. */
final class AnnouncementCsv implements ExportForm {

    private static final List<String> COLUMNS = List.of(
            "id",
            "revision",
            "kind",
            "date",
            "received_at",
            "title",
            "summary",
            "publisher",
            "country",
            "language",
            "source",
            "url",
            "themes",
            "regions",
            "new_money",
            "funding_lines",
            "matched_lines",
            "funding_without_amount",
            "copy_of",
            "withdrawn",
            "permalink");

    private final Csv csv;
    private final URI home;

    AnnouncementCsv(OutputStream out, URI home) throws IOException {
        this.csv = new Csv(out);
        this.home = home;
    }

    @Override
    public void start() throws IOException {
        csv.head(COLUMNS);
    }

    @Override
    public void add(SearchHit hit) throws IOException {
        Announcement announcement = hit.event().announcement();
        List<Object> row = new ArrayList<>();
        row.add(announcement.id());
        row.add(announcement.revision().number());
        row.add(announcement.kind().name().toLowerCase(Locale.ROOT));
        row.add(announcement.times().filterDate());
        row.add(announcement.times().receivedAt());
        row.add(announcement.content().title());
        row.add(Summary.of(announcement.content().body()));
        row.addAll(origin(hit.event()));
        row.addAll(reading(hit));
        row.add(Objects.requireNonNullElse(announcement.copyOf(), ""));
        row.add(announcement.withdrawn());
        row.add(Permalink.of(home, announcement));
        csv.row(row);
    }

    private static List<Object> origin(AnnouncementEnriched event) {
        var origin = event.announcement().origin();
        return List.of(
                Objects.requireNonNullElse(origin.publisher(), ""),
                Objects.requireNonNullElse(event.enrichment().announcer().country(), ""),
                Objects.requireNonNullElse(event.announcement().content().language(), ""),
                origin.source(),
                Objects.requireNonNullElse(origin.url(), ""));
    }

    private static List<Object> reading(SearchHit hit) {
        var enrichment = hit.event().enrichment();
        String regions = enrichment.regions().stream()
                .map(region -> region.id() + " (" + region.role().word() + ")")
                .collect(Collectors.joining(Csv.BETWEEN));
        String unstated = enrichment.fundingWithoutAmount().stream()
                .map(FundingWithoutAmount::fund)
                .map(fund -> Objects.requireNonNullElse(fund, "without a name"))
                .distinct()
                .collect(Collectors.joining(Csv.BETWEEN));
        return List.of(
                String.join(Csv.BETWEEN, hit.event().classification().themeIds()),
                regions,
                newMoney(enrichment.funding()),
                enrichment.funding().size(),
                String.join(Csv.BETWEEN, hit.why().lines()),
                unstated);
    }

    /** The sum of the announcement by currency. */
    private static String newMoney(List<FundingLine> lines) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        lines.stream()
                .filter(FundingLine::counted)
                .forEach(line ->
                        sums.merge(line.amount().currency(), line.amount().value(), BigDecimal::add));
        return sums.entrySet().stream()
                .map(sum -> sum.getKey() + " " + sum.getValue().toPlainString())
                .collect(Collectors.joining(Csv.BETWEEN));
    }

    @Override
    public void flush() throws IOException {
        csv.flush();
    }
}
