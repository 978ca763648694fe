package io.tidings.enrich.place;

import io.tidings.contracts.Announcer;
import io.tidings.contracts.Content;
import io.tidings.contracts.Origin;
import io.tidings.enrich.lookup.Cue;
import io.tidings.enrich.lookup.CueBook;
import io.tidings.enrich.lookup.Keys;
import io.tidings.text.StructuredText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Says whose announcement it is: the source's word, else what offices, currency and "the UK will" tell. */
public final class Announcers {

    private static final CueBook CUES = CueBook.load("cues-announcer.yaml");
    private static final Map<String, String> PARTS = Map.of("environment agency", "GB-ENG", "ofsted", "GB-ENG");
    private static final double PLAIN = 2;
    private static final int MOST_SENTENCES = 400;

    private Announcers() {}

    /** The announcer of a text. */
    public static Announcer read(Origin origin, StructuredText text) {
        if (origin.country() != null) {
            return new Announcer(origin.country(), false);
        }
        Map<String, Double> scores = new TreeMap<>();
        if (origin.publisher() != null) {
            Content name = new Content("", origin.publisher(), null);
            count(StructuredText.of(name), 4, scores);
        }
        count(text, 1, scores);
        return new Announcer(best(scores), true);
    }

    /**
     * The part of its country for which an announcer speaks, by its name: "Scottish Government", "NHS England"; null when it
     * speaks for the whole.
     *
     * @param country the announcer's country
     */
    public static @Nullable String part(Origin origin, @Nullable String country) {
        if (origin.publisher() == null || country == null) {
            return null;
        }
        String body = PARTS.get(origin.publisher().toLowerCase(Locale.ROOT));
        return body != null && body.startsWith(country) ? body : named(origin.publisher(), country);
    }

    private static @Nullable String named(String publisher, String country) {
        return StructuredText.of(new Content(publisher, "", null)).blocks().stream()
                .flatMap(block -> block.sentences().stream())
                .flatMap(sentence -> PlaceScanner.scan(sentence.tokens(), country).stream())
                .map(PlaceMention::id)
                .filter(id -> id.startsWith(country + "-"))
                .findFirst()
                .orElse(null);
    }

    private static void count(StructuredText text, double weight, Map<String, Double> scores) {
        text.blocks().stream()
                .flatMap(block -> block.sentences().stream())
                .limit(MOST_SENTENCES)
                .forEach(sentence -> {
                    List<String> keys = sentence.tokens().stream().map(Keys::of).toList();
                    for (Cue cue : CUES.find(keys)) {
                        scores.merge(cue.label(), weight * (cue.to() - cue.from() > 1 ? 1.5 : 1), Double::sum);
                    }
                });
    }

    private static @Nullable String best(Map<String, Double> scores) {
        String best = null;
        double most = PLAIN;
        for (Map.Entry<String, Double> score : scores.entrySet()) {
            if (score.getValue() > most) {
                best = score.getKey();
                most = score.getValue();
            }
        }
        return best;
    }
}
