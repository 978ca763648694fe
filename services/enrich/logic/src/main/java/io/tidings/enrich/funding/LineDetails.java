package io.tidings.enrich.funding;

import io.tidings.enrich.lookup.CueBook;
import io.tidings.enrich.passage.Passage;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is said of a line beside its figure, over all its mentions: period, fund, purpose, themes, regions, who gives and gets. */
final class LineDetails {

    private static final Set<String> CARRY_ON = Set.of(
            "the funding",
            "this funding",
            "the money",
            "this money",
            "the investment",
            "this investment",
            "the package",
            "this package",
            "the support",
            "this support",
            "the grant",
            "this grant",
            "the project",
            "this project",
            "it will",
            "this will",
            "the programme",
            "this programme",
            "the program",
            "this program",
            "the fund",
            "these funds",
            "the funds",
            "the initiative",
            "this initiative",
            "the assistance",
            "this assistance",
            "funding will",
            "the partnership",
            "these projects",
            "this is",
            "it is",
            "they are",
            "it forms",
            "this forms",
            "the scheme",
            "the contribution",
            "this contribution",
            "that includes",
            "this includes");

    private static final CueBook FUNDED = CueBook.load("cues-bare.yaml");

    private final FundingContext context;
    private final Line line;

    LineDetails(FundingContext context, Line line) {
        this.context = context;
        this.line = line;
    }

    @Nullable String period() {
        for (Mention mention : line.mentions()) {
            Passage passage = mention.passage();
            String period = new PeriodReader(passage.units(), passage.tokens()).read(mention.unit(), mention.segment());
            if (period != null) {
                return period;
            }
        }
        return null;
    }

    @Nullable String purpose() {
        return line.mentions().stream()
                .map(mention -> new PurposeReader(mention.passage()).read(mention.unit(), mention.segment()))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @Nullable String fund() {
        for (Mention mention : line.mentions()) {
            String fund = fundNear(mention);
            if (fund != null) {
                return fund;
            }
        }
        return null;
    }

    /** A fund named in the sum's own segment, else in sentences around that speak of the same money. */
    private @Nullable String fundNear(Mention mention) {
        int from = mention.passage().units().get(mention.segment().from()).from();
        int to = mention.passage().units().get(mention.segment().to() - 1).to();
        return new FundReader(mention.passage().tokens())
                .read().stream()
                        .filter(fund -> fund.from() >= from && fund.to() <= to)
                        .findFirst()
                        .map(FundReader.Fund::name)
                        .orElseGet(() -> fundAround(mention));
    }

    private @Nullable String fundAround(Mention mention) {
        Passage next = next(mention);
        for (int i = 0; next != null && i < 2; i++) {
            String fund = firstFund(next);
            if (fund != null && (i == 0 || !FUNDED.find(next.keys()).isEmpty())) {
                return fund;
            }
            next = context.after(next);
            next = next != null && next.sums().isEmpty() && isSameBlock(next, mention) ? next : null;
        }
        Passage before = context.before(mention.passage());
        boolean same = before != null && before.sums().isEmpty() && isSameBlock(before, mention);
        return same && before != null && mention.unit() < 4 ? firstFund(before) : null;
    }

    private static @Nullable String firstFund(Passage passage) {
        return new FundReader(passage.tokens())
                .read().stream().findFirst().map(FundReader.Fund::name).orElse(null);
    }

    private static boolean isSameBlock(Passage passage, Mention mention) {
        return passage.blockIndex() == mention.passage().blockIndex();
    }

    List<String> themes() {
        return new ThemesOfLine(context, line).read();
    }

    List<String> regions() {
        return new RegionsOfLine(context, line, this::next).read();
    }

    @Nullable String funder() {
        return Parties.funder(line);
    }

    @Nullable String recipient() {
        return Parties.recipient(line);
    }

    /** The next sentence when it goes on about the same money and names no sum of its own. */
    @Nullable Passage next(Mention mention) {
        boolean last = mention.segment().to() >= mention.passage().units().size();
        Passage next = last ? context.after(mention.passage()) : null;
        if (next == null || !next.sums().isEmpty() || next.tokens().size() < 3) {
            return null;
        }
        String opening =
                (next.tokens().get(0).lower() + " " + next.tokens().get(1).lower()).toLowerCase(Locale.ROOT);
        return CARRY_ON.contains(opening) ? next : null;
    }
}
