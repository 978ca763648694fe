package io.tidings.classify;

import io.tidings.classify.TermMatcher.Sense;
import io.tidings.contracts.Content;
import io.tidings.text.Block;
import io.tidings.text.Sentence;
import io.tidings.text.StructuredText;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a clause or a few sentences show of the themes by their terms alone. */
final class LineThemes {

    private final List<ThemeTerms> themes;
    private final TermMatcher matcher;

    LineThemes(ThemeKnowledge knowledge, TermMatcher matcher) {
        this.themes = knowledge.themes();
        this.matcher = matcher;
    }

    /** The strength of each theme that has any, by id. */
    Map<String, Double> strengthsIn(String text) {
        TermTally[] tallies = new TermTally[themes.size()];
        Arrays.setAll(tallies, any -> new TermTally());
        for (Block block : StructuredText.of(new Content("", text, null)).blocks()) {
            block.sentences().forEach(sentence -> read(sentence, tallies));
        }
        Map<String, Double> strengths = new LinkedHashMap<>();
        for (int i = 0; i < tallies.length; i++) {
            double total = tallies[i].total();
            if (total > 0) {
                strengths.put(themes.get(i).id(), total / themes.get(i).needs());
            }
        }
        return strengths;
    }

    private void read(Sentence sentence, TermTally[] tallies) {
        double weight = Deeds.weight(sentence);
        matcher.find(new Offices().without(sentence.tokens()), term -> {
            for (Sense sense : term.senses()) {
                tallies[sense.theme()].add(term.words(), sense.weight() * weight);
            }
        });
    }
}
