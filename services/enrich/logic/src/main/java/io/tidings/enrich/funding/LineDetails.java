package io.tidings.enrich.funding;

import io.tidings.enrich.passage.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a line beside its figure, over all its mentions.
 *
 * @param line the line
 * @param fund the named fund or programme it comes from, null when none is
 * @param purpose what it is for in the text's own words, null when not said
 * @param themes what it is about
 * @param regions who receives it
 */
record LineDetails(
        Line line, @Nullable String fund, @Nullable String purpose, List<String> themes, List<String> regions) {

    LineDetails {
        themes = List.copyOf(themes);
        regions = List.copyOf(regions);
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

    @Nullable String funder() {
        return Parties.funder(line);
    }

    @Nullable String recipient() {
        return Parties.recipient(line);
    }
}
