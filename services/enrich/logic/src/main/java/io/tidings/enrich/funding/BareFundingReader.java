package io.tidings.enrich.funding;

import io.tidings.contracts.FundingWithoutAmount;
import io.tidings.contracts.Span;
import io.tidings.enrich.lookup.Cue;
import io.tidings.enrich.lookup.CueBook;
import io.tidings.enrich.passage.Passage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds public money said without a figure ("financed through the Integrated Security Fund"). */
final class BareFundingReader {

    private static final CueBook CUES = CueBook.load("cues-bare.yaml");
    private static final int MOST = 4;

    private final FundingContext context;
    private final List<Line> lines;
    private final Set<String> lineFunds;

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

    /** One entry for each named fund; unnamed money only where the announcement states no sum at all. */
    List<FundingWithoutAmount> read() {
        Map<String, FundingWithoutAmount> found = new LinkedHashMap<>();
        for (Passage passage : context.passages()) {
            if (passage.sums().isEmpty() && found.size() < MOST) {
                read(passage, found);
            }
        }
        return List.copyOf(found.values());
    }

    private void read(Passage passage, Map<String, FundingWithoutAmount> found) {
        List<Cue> cues = CUES.find(passage.keys());
        if (cues.isEmpty()) {
            return;
        }
        List<FundReader.Fund> funds = new FundReader(passage.tokens()).read();
        for (FundReader.Fund fund : funds) {
            if (!lineFunds.contains(fund.name())) {
                add(found, fund.name(), context.span(passage, fund.from(), fund.to()));
            }
        }
        if (funds.isEmpty() && (lines.isEmpty() || cues.getFirst().label().equals("other")) && !passage.isNote()) {
            Cue cue = cues.getFirst();
            int from = passage.units().get(cue.from()).from();
            int to = passage.units().get(cue.to() - 1).to();
            found.putIfAbsent("", new FundingWithoutAmount(null, List.of(context.span(passage, from, to))));
        }
    }

    private static void add(Map<String, FundingWithoutAmount> found, String name, Span span) {
        found.putIfAbsent(name.toLowerCase(Locale.ROOT), new FundingWithoutAmount(name, List.of(span)));
    }
}
