package io.tidings.enrich.funding;

import io.tidings.contracts.Span;
import io.tidings.enrich.passage.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The themes of a line: what its own words show, those of the announcement before others; where they show none, the main
 * theme.
 */
final class ThemesOfLine {

    private static final int MOST = 2;
    private static final double ANY = 0.9;
    private static final double PLAIN = 5;
    private static final double BEHIND = 0.4;
    private static final Set<String> FRAMES = Set.of("diplomacy", "development", "humanitarian");

    private final FundingContext context;
    private final Line line;

    ThemesOfLine(FundingContext context, Line line) {
        this.context = context;
        this.line = line;
    }

    List<String> read() {
        Map<String, Double> strengths = new TreeMap<>();
        for (Mention mention : line.mentions()) {
            context.lineThemes().strengthsIn(text(mention)).forEach((id, s) -> strengths.merge(id, s, Math::max));
        }
        double most = strengths.values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        List<String> chosen = strengths.entrySet().stream()
                .filter(entry -> entry.getValue() >= Math.max(bar(entry.getKey()), most * BEHIND))
                .sorted(Comparator.comparingDouble((Map.Entry<String, Double> entry) -> -weight(entry)))
                .map(Map.Entry::getKey)
                .limit(MOST)
                .toList();
        return framed(chosen.isEmpty() ? main() : chosen);
    }

    /** The announcement's first theme that is no frame, else the frame. */
    private List<String> main() {
        return context.themes().stream()
                .sorted(Comparator.comparing(FRAMES::contains))
                .limit(1)
                .toList();
    }

    /** Aid is development too, and no line is diplomacy when it is something else. */
    private List<String> framed(List<String> chosen) {
        List<String> themes = new ArrayList<>(chosen);
        if (themes.size() > 1) {
            themes.remove("diplomacy");
        }
        boolean aid =
                context.themes().indexOf("development") >= 0 && context.themes().indexOf("development") < 2;
        if (aid && themes.size() < MOST && !themes.contains("development")) {
            themes.add("development");
        }
        return themes;
    }

    private double bar(String theme) {
        return context.themes().contains(theme) ? ANY : PLAIN;
    }

    private double weight(Map.Entry<String, Double> entry) {
        return entry.getValue() + (context.themes().contains(entry.getKey()) ? 2 : 0);
    }

    private String text(Mention mention) {
        Passage passage = mention.passage();
        int from = passage.units().get(mention.segment().from()).from();
        int to = passage.units().get(mention.segment().to() - 1).to();
        Span span = context.span(passage, from, to);
        return span.text();
    }
}
