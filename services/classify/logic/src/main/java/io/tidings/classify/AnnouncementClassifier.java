package io.tidings.classify;

import io.tidings.classify.ThemeModels.Chance;
import io.tidings.contracts.Announcement;
import io.tidings.contracts.Classification;
import io.tidings.contracts.Content;
import io.tidings.contracts.ReadingEpoch;
import io.tidings.contracts.ThemeReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the themes of an announcement: a trained model weighs the terms of {@code themes.yaml} by where they stand, and the
 * words. The same text always gives the same reading; any text is accepted; the time taken grows linearly with its length.
 *
 * <p>Immutable and safe for use by many threads. Making one compiles all terms: make one and keep it.
 */
public final class AnnouncementClassifier {

    private final ThemeReader reader;
    private final ThemeModels models;
    private final LineThemes lines;

    private AnnouncementClassifier(ThemeReader reader, ThemeModels models, LineThemes lines) {
        this.reader = reader;
        this.models = models;
        this.lines = lines;
    }

    /**
     * A classifier with the knowledge that ships with it.
     *
     * @throws io.tidings.linear.ModelMismatchException when the model that ships was trained on something else
     */
    public static AnnouncementClassifier standard() {
        ThemeKnowledge knowledge = ThemeKnowledge.standard();
        TermMatcher matcher = new TermMatcher(knowledge);
        ThemeReader reader = ThemeReader.of(knowledge, matcher);
        return new AnnouncementClassifier(
                reader, ThemeModels.standard(reader.version()), new LineThemes(knowledge, matcher));
    }

    /**
     * Reads the themes of an announcement. A text in another language than English has none rather than guessed ones; one
     * whose language is unknown is read as English.
     */
    public Classification classify(Announcement announcement) {
        Content content = announcement.content();
        return new Classification(ReadingEpoch.CLASSIFY, isEnglish(content) ? themes(announcement) : List.of());
    }

    /**
     * How strongly a stretch of an announcement shows each theme by its own words alone, for what stands in it (a funding
     * line). A strong term gives about 3; themes without any evidence are absent.
     *
     * @param text a clause, a sentence or a few; English
     */
    public Map<String, Double> strengthsIn(String text) {
        return lines.strengthsIn(text);
    }

    private static boolean isEnglish(Content content) {
        String language = content.language();
        return language == null || language.toLowerCase(Locale.ROOT).startsWith("en");
    }

    private List<ThemeReading> themes(Announcement announcement) {
        String publisher = announcement.origin().publisher();
        ThemeEvidence evidence = reader.evidence(announcement.content(), publisher == null ? "" : publisher);
        Map<Integer, Chance> chances = models.chances(evidence);
        List<ThemeReading> readings = new ArrayList<>();
        ThemeChoice.of(chances).forEach(each -> {
            int place = each.getKey();
            double confidence = Math.round(each.getValue().any() * 100) / 100.0;
            readings.add(new ThemeReading(
                    reader.themes().get(place),
                    confidence,
                    evidence.score(place).evidence()));
        });
        return readings;
    }
}
