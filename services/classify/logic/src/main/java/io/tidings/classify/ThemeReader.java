package io.tidings.classify;

import io.tidings.classify.ThemeModels.Chance;
import io.tidings.contracts.Content;
import io.tidings.linear.Features;
import io.tidings.linear.LinearModel;
import io.tidings.text.StructuredText;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Notices what a text shows of the themes, and reads them with whatever models were trained on that: what trainers need. */
public final class ThemeReader {

    /** Raise it whenever what is noticed, or the terms it rests on, change so far that the models no longer fit. */
    private static final int VERSION = 2;

    private final TermMatcher matcher;
    private final ThemeNames names;
    private final WordVectors vectors;
    private final OfficeThemes offices;

    private ThemeReader(ThemeKnowledge knowledge, TermMatcher matcher, WordVectors vectors) {
        this.offices = OfficeThemes.of(knowledge);
        this.matcher = matcher;
        this.names = new ThemeNames(knowledge.themes());
        this.vectors = vectors;
    }

    /** A reader with the knowledge that ships with it. */
    public static ThemeReader standard() {
        ThemeKnowledge knowledge = ThemeKnowledge.standard();
        return of(knowledge, new TermMatcher(knowledge));
    }

    static ThemeReader of(ThemeKnowledge knowledge, TermMatcher matcher) {
        return new ThemeReader(knowledge, matcher, WordVectors.standard());
    }

    /** The version of the models that fit: it changes with the vectors too. */
    public int version() {
        return 31 * VERSION + vectors.fingerprint();
    }

    /** The ids of the themes; a theme's place is its place here. */
    public List<String> themes() {
        return names.ids();
    }

    /**
     * What a text shows, for the chance of each theme by itself.
     *
     * @param publisher the announcing body's name; empty when it is not known
     */
    public Features features(Content content, String publisher) {
        return evidence(content, publisher).features();
    }

    /** How likely each theme is by itself, from 0 to 1, by the first model. */
    public static double[] chances(LinearModel first, Features features) {
        double[] chances = first.scores(features);
        for (int i = 0; i < chances.length; i++) {
            chances[i] = 1 / (1 + StrictMath.exp(-chances[i]));
        }
        return chances;
    }

    /**
     * How each theme that a text has evidence for stands beside the others, by place; for the second model.
     *
     * @param publisher the announcing body's name; empty when it is not known
     * @param chances how likely each theme is by itself
     */
    public SortedMap<Integer, Features> candidates(Content content, String publisher, double[] chances) {
        return evidence(content, publisher).candidates(chances);
    }

    /** The ids of the themes that hold, main theme first, by how likely each is to hold beside the others. */
    public List<String> chosen(Map<Integer, Chance> chances) {
        return ThemeChoice.of(chances).stream()
                .map(each -> names.ids().get(each.getKey()))
                .toList();
    }

    ThemeEvidence evidence(Content content, String publisher) {
        OfficeTally tally = new OfficeTally(offices, publisher, names.ids().size());
        return new ThemeEvidence(names, vectors, tally).of(StructuredText.of(content), matcher);
    }
}
