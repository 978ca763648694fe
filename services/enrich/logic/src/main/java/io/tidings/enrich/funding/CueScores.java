package io.tidings.enrich.funding;

import io.tidings.enrich.lookup.Cue;
import io.tidings.enrich.lookup.CueBook;
import io.tidings.enrich.passage.Passage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The cues of a sentence and how much they say about one of its sums. */
final class CueScores {

    private static final CueBook KIND = CueBook.load("cues-kind.yaml");
    private static final CueBook DELTA = CueBook.load("cues-delta.yaml");
    private static final CueBook NEAR = CueBook.load("cues-near.yaml");
    /** What a cue that covers the sum says, by its label; a label with a plus says more. */
    private static final double COVERING = 2.5;

    private static final double PLAINLY = 3.5;
    private static final double AGAIN = 0.2;

    private final List<Cue> kind;
    private final List<Cue> delta;
    private final List<Cue> near;

    CueScores(Passage passage) {
        List<String> keys = passage.keys();
        this.kind = KIND.find(keys);
        this.delta = DELTA.find(keys);
        this.near = NEAR.find(keys);
    }

    Map<String, Double> kind(int unit, Segment segment) {
        return scores(kind, "kind-", unit, segment);
    }

    Map<String, Double> delta(int unit, Segment segment) {
        return scores(delta, "delta-", unit, segment);
    }

    /** Cues that cover the sum weigh most; words of its segment less, words elsewhere in the sentence least. */
    private Map<String, Double> scores(List<Cue> covering, String prefix, int unit, Segment segment) {
        Map<String, Double> scores = new HashMap<>();
        for (Cue cue : covering) {
            if (cue.covers(unit)) {
                boolean plainly = cue.label().endsWith("+");
                String label = plainly ? cue.label().substring(0, cue.label().length() - 1) : cue.label();
                scores.merge(label, plainly ? PLAINLY : COVERING, (had, more) -> Math.max(had, more) + AGAIN);
            }
        }
        for (Cue cue : near) {
            if (cue.label().startsWith(prefix)) {
                boolean own = segment.from() <= cue.from() && cue.from() < segment.to();
                scores.merge(cue.label().substring(prefix.length()), own ? 1.2 : 0.5, CueScores::atMostOnce);
            }
        }
        return scores;
    }

    private static double atMostOnce(double had, double more) {
        return had >= COVERING ? had + more / 2 : Math.max(had, more);
    }
}
