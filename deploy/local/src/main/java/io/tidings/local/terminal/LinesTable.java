package io.tidings.local.terminal;

import io.tidings.contracts.AmountWords;
import io.tidings.contracts.Delta;
import io.tidings.contracts.FundingLine;
import io.tidings.vocabulary.Theme;
import io.tidings.vocabulary.Themes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Funding lines as a table; the numbers are those behind the sums in the text. */
final class LinesTable {

    private static final int WHERE = 28;

    private final Terminal terminal;

    LinesTable(Terminal terminal) {
        this.terminal = terminal;
    }

    String text(List<FundingLine> lines) {
        Map<String, Integer> places = new HashMap<>();
        for (FundingLine line : lines) {
            places.put(line.id(), places.size() + 1);
        }
        Table table = Table.of("", "money", "", "said", "where", "what for").figures(0, 1, 3);
        for (FundingLine line : lines) {
            String parent = line.parent() == null ? "" : " of " + places.get(line.parent());
            String said = line.mentions() == 1 ? "once" : line.mentions() + " times";
            table.row(
                    "  " + places.get(line.id()),
                    AmountWords.of(line.amount()),
                    (line.delta() == Delta.PART || parent.isEmpty()
                                    ? line.delta().word()
                                    : "part")
                            + parent,
                    said,
                    Words.shortened(
                            line.regions().stream().map(AnalysisSheet::name).collect(Collectors.joining(", ")), WHERE),
                    about(line));
        }
        return table.text(terminal);
    }

    /** Purpose, fund, who gives and receives, when, and the themes of the line. */
    private static String about(FundingLine line) {
        List<String> about = new ArrayList<>();
        Stream.of(line.purpose(), line.fund(), line.period())
                .filter(Objects::nonNull)
                .forEach(about::add);
        if (line.funder() != null) {
            about.add("from " + line.funder());
        }
        if (line.recipient() != null) {
            about.add("to " + line.recipient());
        }
        about.addAll(line.themes().stream()
                .map(id -> Themes.find(id).map(Theme::label).orElse(id))
                .toList());
        return MarkedText.harmless(String.join(" · ", about).replace('\n', ' '));
    }
}
