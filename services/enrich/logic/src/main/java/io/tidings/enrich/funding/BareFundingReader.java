package io.tidings.enrich.funding;

import io.tidings.contracts.FundingWithoutAmount;
import io.tidings.enrich.lookup.Cue;
import io.tidings.enrich.lookup.CueBook;
import io.tidings.enrich.passage.Passage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds public money said without a figure ("financed through the Integrated Security Fund"). */
final class BareFundingReader {

    private static final CueBook CUES = CueBook.load("cues-bare.yaml");
    private static final int MOST = 4;
    private static final int NEAR = 5;
    private static final int FAR = 8;
    private static final Set<String> LAWS = Set.of("act", "law", "guarantee", "agreement", "compact", "mission");
    private static final Set<String> PAYERS = Set.of(
            "government",
            "governments",
            "ministry",
            "department",
            "union",
            "commission",
            "agency",
            "bank",
            "office",
            "taxpayers",
            "council",
            "state",
            "fund",
            "funds",
            "programme",
            "program",
            "scheme",
            "facility",
            "grant",
            "grants",
            "instrument",
            "budget",
            "funding",
            "resources",
            "partnership",
            "institute",
            "euro",
            "eu",
            "treasury",
            "hub",
            "authority",
            "proceeds",
            "assets");

    private final FundingContext context;
    private final List<Line> lines;
    private final Set<String> lineFunds;
    private final Map<String, FundingWithoutAmount> found = new LinkedHashMap<>();

    /**
     * A reader.
     *
     * @param lineFunds the funds that lines plainly come from, which are not told of again
     */
    BareFundingReader(FundingContext context, List<Line> lines, Set<String> lineFunds) {
        this.context = context;
        this.lines = lines;
        this.lineFunds = Set.copyOf(lineFunds);
    }

    /** One entry for each named fund; unnamed money only where the announcement states no sum, or where it is said to be other money. */
    List<FundingWithoutAmount> read() {
        for (Passage passage : context.passages()) {
            if (passage.sums().isEmpty() && !passage.isTitle() && found.size() < MOST) {
                read(passage);
            }
        }
        return List.copyOf(found.values());
    }

    private void read(Passage passage) {
        List<Cue> cues = CUES.find(passage.keys());
        if (cues.isEmpty() || cues.stream().anyMatch(cue -> cue.label().equals("never"))) {
            return;
        }
        List<FundReader.Fund> funds = new FundReader(passage.tokens()).read();
        Set<FundReader.Fund> named = new LinkedHashSet<>();
        cues.forEach(cue -> named.addAll(behind(passage, cue, funds)));
        named.forEach(fund -> add(passage, fund));
        if (named.isEmpty() && !passage.isNote()) {
            cues.stream().filter(cue -> isMoney(passage, cue)).findFirst().ifPresent(cue -> add(passage, cue));
        }
    }

    /** Whether a cue says public money by itself. */
    private boolean isMoney(Passage passage, Cue cue) {
        return switch (cue.label()) {
            case "source" -> pays(passage, cue);
            case "plain" -> lines.isEmpty();
            case "other" -> !lines.isEmpty();
            default -> false;
        };
    }

    /** Whether a public payer follows: a country, a government, a bank, a fund without a name. */
    private static boolean pays(Passage passage, Cue cue) {
        int to = Math.min(passage.units().size(), cue.to() + NEAR);
        return passage.units().subList(cue.from(), to).stream()
                .anyMatch(unit -> PAYERS.contains(unit.key()) || !unit.places().isEmpty());
    }

    /**
     * The fund that a cue speaks of: right behind it, among its words or, where it says what a fund does, right before it; and
     * those joined with it by "and" or "or".
     */
    private static List<FundReader.Fund> behind(Passage passage, Cue cue, List<FundReader.Fund> funds) {
        int from = passage.units().get(cue.from()).from();
        int to = passage.units().get(cue.to() - 1).to();
        boolean source = cue.label().equals("source");
        boolean subject = cue.label().equals("does");
        boolean object = !subject && !cue.label().equals("plain");
        List<FundReader.Fund> named = new ArrayList<>();
        for (FundReader.Fund fund : funds) {
            boolean right = object && fund.from() >= from && fund.from() <= to + (source ? FAR : 2);
            boolean does = subject && fund.to() == from;
            boolean holds = fund.from() <= from && fund.to() >= to;
            boolean joined = !named.isEmpty() && fund.from() - named.getLast().to() <= 2;
            if (right || holds || does || joined) {
                named.add(fund);
            }
        }
        return named;
    }

    private void add(Passage passage, FundReader.Fund fund) {
        if (!LAWS.contains(fund.kind()) && !lineFunds.contains(fund.name())) {
            found.putIfAbsent(
                    fund.name().toLowerCase(Locale.ROOT),
                    new FundingWithoutAmount(fund.name(), List.of(context.span(passage, fund.from(), fund.to()))));
        }
    }

    private void add(Passage passage, Cue cue) {
        int from = passage.units().get(cue.from()).from();
        int to = passage.units().get(cue.to() - 1).to();
        found.putIfAbsent("", new FundingWithoutAmount(null, List.of(context.span(passage, from, to))));
    }
}
