package io.tidings.classify;

import io.tidings.classify.TermMatcher.Sense;
import io.tidings.classify.TermMatcher.Term;
import io.tidings.contracts.Announcement;
import io.tidings.contracts.Classification;
import io.tidings.contracts.Content;
import io.tidings.contracts.ReadingEpoch;
import io.tidings.contracts.Span;
import io.tidings.contracts.ThemeReading;
import io.tidings.text.Block;
import io.tidings.text.Sentence;
import io.tidings.text.StructuredText;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the themes of an announcement by the terms of {@code themes.yaml}, weighed by where they stand. The same text
 * always gives the same reading; any text is accepted; the time taken grows linearly with its length.
 *
 * <p>Immutable and safe for use by many threads. Making one compiles all terms: make one and keep it.
 */
public final class AnnouncementClassifier {

    private final List<ThemeTerms> themes;
    private final TermMatcher matcher;

    private AnnouncementClassifier(ThemeKnowledge knowledge) {
        this.themes = knowledge.themes();
        this.matcher = new TermMatcher(knowledge);
    }

    /** A classifier with the knowledge that ships with it. */
    public static AnnouncementClassifier standard() {
        return new AnnouncementClassifier(ThemeKnowledge.standard());
    }

    /**
     * Reads the themes of an announcement. A text in another language than English has none rather than guessed ones; one
     * whose language is unknown is read as English.
     */
    public Classification classify(Announcement announcement) {
        Content content = announcement.content();
        List<ThemeReading> readings =
                isEnglish(content) ? ThemeChoice.of(themes, scores(StructuredText.of(content))) : List.of();
        return new Classification(ReadingEpoch.CLASSIFY, readings);
    }

    /**
     * How strongly a stretch of an announcement shows each theme by its own words alone, for what stands in it (a funding
     * line). A strong term gives about 3; themes without any evidence are absent.
     *
     * @param text a clause, a sentence or a few; English
     */
    public Map<String, Double> strengthsIn(String text) {
        ThemeScore[] scores = new ThemeScore[themes.size()];
        Arrays.setAll(scores, any -> new ThemeScore());
        StructuredText structured = StructuredText.of(new Content("", text, null));
        for (Block block : structured.blocks()) {
            block.sentences().forEach(sentence -> read(new Passage(structured, block, sentence), 1, scores));
        }
        Map<String, Double> strengths = new LinkedHashMap<>();
        for (int i = 0; i < scores.length; i++) {
            if (scores[i].total() > 0) {
                strengths.put(
                        themes.get(i).id(), scores[i].total() / themes.get(i).needs());
            }
        }
        return strengths;
    }

    private static boolean isEnglish(Content content) {
        String language = content.language();
        return language == null || language.toLowerCase(Locale.ROOT).startsWith("en");
    }

    private ThemeScore[] scores(StructuredText text) {
        ThemeScore[] scores = new ThemeScore[themes.size()];
        Arrays.setAll(scores, any -> new ThemeScore());
        Attention attention = new Attention();
        for (Block block : text.blocks()) {
            double weight = attention.to(block);
            if (weight > 0) {
                block.sentences().forEach(sentence -> read(new Passage(text, block, sentence), weight, scores));
            }
        }
        return scores;
    }

    private void read(Passage passage, double attention, ThemeScore[] scores) {
        double weight = attention * Deeds.weight(passage.sentence());
        matcher.find(passage.sentence(), term -> {
            Span span = passage.quote(term);
            for (Sense sense : term.senses()) {
                scores[sense.theme()].add(term.words(), sense.weight() * weight, span);
            }
        });
    }

    /** A sentence and where it stands. */
    private record Passage(StructuredText text, Block block, Sentence sentence) {

        Span quote(Term term) {
            return text.span(block, term.start(), term.end());
        }
    }
}
