package io.tidings.enrich.funding;

import io.tidings.contracts.FundingLine;
import io.tidings.contracts.FundingWithoutAmount;
import io.tidings.contracts.OtherMoney;
import io.tidings.contracts.Span;
import io.tidings.enrich.passage.Passage;
import io.tidings.enrich.rate.ReferenceRates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;

/** Reads the money of an announcement: funding lines, other money, funding without an amount. */
public final class FundingReader {

    private final FundingContext context;
    private final List<Passage> passages;

    private FundingReader(FundingContext context) {
        this.context = context;
        this.passages = context.passages();
    }

    /** What was read of money. */
    public record MoneyRead(
            List<FundingLine> funding, List<OtherMoney> other, List<FundingWithoutAmount> withoutAmount) {}

    /** Reads the money of an announcement. */
    public static MoneyRead read(FundingContext context) {
        return new FundingReader(context).read();
    }

    private MoneyRead read() {
        Opening opening = Opening.of(passages);
        List<Mention> mentions = context.sums().mentions();
        List<Mention> funding =
                mentions.stream().filter(mention -> mention.kind() == null).toList();
        List<Mention> other =
                mentions.stream().filter(mention -> mention.kind() != null).toList();
        List<Line> lines = LineGrouper.group(funding, opening, false);
        LineChooser.standard().choose(passages, lines);
        DetailReader details = new DetailReader(context, lines);
        List<FundingLine> read = funding(lines, details);
        List<FundingWithoutAmount> bare = new BareFundingReader(context, lines, details.sureFunds()).read();
        return new MoneyRead(read, other(other, opening), bare);
    }

    private List<FundingLine> funding(List<Line> lines, DetailReader details) {
        IdentityHashMap<Line, String> ids = new IdentityHashMap<>();
        lines.forEach(line -> ids.put(line, "l" + (ids.size() + 1)));
        List<FundingLine> read = new ArrayList<>();
        for (Line line : lines) {
            read.add(line(details.of(line), ids));
        }
        return read;
    }

    private FundingLine line(LineDetails details, IdentityHashMap<Line, String> ids) {
        Line line = details.line();
        Line parent = line.parent();
        return new FundingLine(
                Objects.requireNonNull(ids.get(line)),
                line.best().amount(),
                ReferenceRates.standard().valueIn(line.best().amount(), context.publishedOn()),
                line.delta(),
                parent == null ? null : ids.get(parent),
                line.count(),
                details.period(),
                details.fund(),
                details.purpose(),
                details.funder(),
                details.recipient(),
                details.themes(),
                details.regions(),
                evidence(line.mentions(), line.best()));
    }

    private List<OtherMoney> other(List<Mention> mentions, Opening opening) {
        List<OtherMoney> read = new ArrayList<>();
        for (Line line : LineGrouper.group(mentions, opening, true)) {
            Mention best = line.best();
            read.add(new OtherMoney(
                    best.amount(), Objects.requireNonNull(best.kind()), evidence(line.mentions(), best)));
        }
        return read;
    }

    /** Every mention, the most exact first, then in text order. */
    private List<Span> evidence(List<Mention> mentions, Mention best) {
        Comparator<Mention> order = Comparator.comparing(mention -> !mention.equals(best));
        return mentions.stream().sorted(order).map(context::span).toList();
    }
}
