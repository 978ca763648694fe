package io.tidings.local.terminal;

import io.tidings.contracts.AmountWords;
import io.tidings.contracts.Announcement;
import io.tidings.contracts.Classification;
import io.tidings.contracts.DateReading;
import io.tidings.contracts.Enrichment;
import io.tidings.contracts.FundingLine;
import io.tidings.contracts.OtherMoney;
import io.tidings.contracts.RegionReading;
import io.tidings.contracts.RegionRole;
import io.tidings.contracts.Span;
import io.tidings.local.reading.Analysis;
import io.tidings.local.terminal.Terminal.Style;
import io.tidings.vocabulary.Region;
import io.tidings.vocabulary.Regions;
import io.tidings.vocabulary.Theme;
import io.tidings.vocabulary.Themes;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One announcement for a person: what was read, the money as a table, the text with its spans marked. */
public final class AnalysisSheet {

    private static final String INDENT = "  ";
    private static final int LABEL = 22;

    private final Terminal terminal;

    /** For that terminal. */
    public AnalysisSheet(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Everything that was read. */
    public String text(String id, Analysis analysis) {
        Enrichment read = analysis.enrichment();
        StringBuilder out = new StringBuilder();
        out.append(heading(id, analysis.announcement()));
        out.append(field("themes", themes(analysis.classification())));
        out.append(regions(read.regions()));
        out.append(field("new money", sums(read)));
        out.append(field("other money", read.otherMoney().stream().map(this::money)));
        out.append(field(
                "unstated money",
                read.fundingWithoutAmount().stream()
                        .map(money -> MarkedText.harmless(
                                Objects.requireNonNullElse(money.fund(), "said without a figure")))));
        out.append(field("organisations", read.organisations().stream().map(each -> MarkedText.harmless(each.name()))));
        out.append(field(
                "people",
                read.people().stream()
                        .map(each -> each.office() == null ? each.name() : each.name() + " (" + each.office() + ")")
                        .map(MarkedText::harmless)));
        out.append(field("dates", read.dates().stream().map(this::date)));
        if (!read.funding().isEmpty()) {
            out.append('\n').append(new LinesTable(terminal).text(read.funding()));
        }
        return out.append('\n').append(legend()).append(markedText(analysis)).toString();
    }

    /** What the colours of the text say. */
    private String legend() {
        return terminal.colours()
                ? INDENT
                        + String.join(
                                terminal.styled(Style.FAINT, " · "),
                                terminal.styled(Style.GOOD, "new money"),
                                terminal.styled(Style.WARN, "money told again, wholes and parts"),
                                terminal.styled(Style.OTHER, "other sums"),
                                terminal.styled(Style.LINK, "regions"),
                                terminal.styled(Style.LINED, "themes"))
                        + "\n\n"
                : "";
    }

    private String heading(String id, Announcement announcement) {
        String facts = Stream.of(
                        id,
                        announcement.times().publishedAt() == null
                                ? "no date"
                                : announcement.times().publishedAt().date().toString(),
                        announcement.origin().publisher(),
                        announcement.origin().country(),
                        announcement.content().language())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        return terminal.styled(Style.FAINT, "── " + Words.shortened(MarkedText.harmless(facts), terminal.columns() - 4))
                + "\n";
    }

    private Stream<String> themes(Classification read) {
        return read.themes().stream()
                .map(theme -> String.format(
                        Locale.ROOT,
                        "%s %s",
                        Themes.find(theme.id()).map(Theme::label).orElse(theme.id()),
                        terminal.styled(Style.FAINT, String.format(Locale.ROOT, "%.2f", theme.confidence()))));
    }

    /** By role, strongest first: {@code beneficiary: Kosovo, Serbia}. */
    private String regions(List<RegionReading> regions) {
        StringBuilder out = new StringBuilder();
        for (RegionRole role : RegionRole.values()) {
            out.append(field(
                    (out.isEmpty() ? "regions  " : "         ") + role.word(),
                    regions.stream()
                            .filter(region -> region.role() == role)
                            .map(region -> terminal.styled(Style.LINK, name(region.id())))));
        }
        return out.toString();
    }

    static String name(String region) {
        return Regions.find(region).map(Region::name).orElse(region);
    }

    private Stream<String> sums(Enrichment read) {
        return read.sum().entrySet().stream()
                .map(sum -> terminal.styled(Style.GOOD, AmountWords.figure(sum.getValue(), sum.getKey())));
    }

    private String money(OtherMoney money) {
        String kind = money.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return AmountWords.of(money.amount()) + " " + terminal.styled(Style.FAINT, kind);
    }

    private String date(DateReading date) {
        String days = date.from().equals(date.to()) ? "" + date.from() : date.from() + " to " + date.to();
        String kind = date.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return days + " " + terminal.styled(Style.FAINT, kind);
    }

    /** Values one after the other, on as many lines as they need. */
    private String field(String label, Stream<String> values) {
        StringBuilder out = new StringBuilder();
        int used = 0;
        for (String value : values.map(value -> value.replace('\n', ' ')).toList()) {
            int width = value.replaceAll("\u001b\\[\\d*m", "").length() + 2;
            boolean fits = used > 0 && used + width <= terminal.columns();
            if (!fits) {
                String name = String.format("%-" + LABEL + "s", used == 0 ? label : "");
                out.append(used == 0 ? "" : ",\n").append(INDENT).append(terminal.styled(Style.FAINT, name));
                used = INDENT.length() + LABEL;
            }
            out.append(fits ? ", " : "").append(value);
            used += width;
        }
        return out.isEmpty() ? "" : out.append('\n').toString();
    }

    private String markedText(Analysis analysis) {
        StringBuilder out = new StringBuilder();
        for (Span.Part part : Span.Part.values()) {
            MarkedText text = new MarkedText(terminal, analysis.announcement().content(), part);
            mark(text, analysis);
            String lines = text.lines(INDENT);
            out.append(lines).append(part == Span.Part.TITLE && !lines.isEmpty() ? "\n" : "");
        }
        return out.toString();
    }

    /** Money first: where spans overlap, what was marked first stays. */
    private void mark(MarkedText text, Analysis analysis) {
        Enrichment read = analysis.enrichment();
        int number = 0;
        for (FundingLine line : read.funding()) {
            text.mark(line.evidence(), line.counted() ? Style.GOOD : Style.WARN, "" + ++number);
        }
        read.otherMoney()
                .forEach(money -> text.mark(
                        money.evidence(),
                        Style.OTHER,
                        money.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        read.fundingWithoutAmount().forEach(money -> text.mark(money.evidence(), Style.GOOD, ""));
        read.regions()
                .forEach(region -> text.mark(region.evidence(), Style.LINK, terminal.colours() ? "" : region.id()));
        analysis.classification().themes().forEach(theme -> text.mark(theme.evidence(), Style.LINED, ""));
    }
}
