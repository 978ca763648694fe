package io.tidings.enrich.funding;

import io.tidings.contracts.Span;
import io.tidings.enrich.passage.Passage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The themes of a line: what its own words show, those of the announcement before others, else the main theme. */
final class ThemesOfLine {

    private static final int MOST = 2;

    private final FundingContext context;
    private final Line line;

    ThemesOfLine(FundingContext context, Line line) {
        this.context = context;
        this.line = line;
    }

    List<String> read() {
        Set<String> own = new LinkedHashSet<>();
        for (Mention mention : line.mentions()) {
            own.addAll(context.lineThemes().themesOf(text(mention)));
        }
        List<String> themes = new ArrayList<>();
        context.themes().stream().filter(own::contains).limit(MOST).forEach(themes::add);
        if (themes.isEmpty()) {
            own.stream().limit(1).forEach(themes::add);
        }
        return themes.isEmpty() ? context.themes().stream().limit(1).toList() : themes;
    }

    private String text(Mention mention) {
        Passage passage = mention.passage();
        int from = passage.units().get(mention.segment().from()).from();
        int to = passage.units().get(mention.segment().to() - 1).to();
        Span span = context.span(passage, from, to);
        return span.text();
    }
}
