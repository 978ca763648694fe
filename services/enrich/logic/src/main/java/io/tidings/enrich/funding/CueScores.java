package io.tidings.enrich.funding;

import io.tidings.enrich.lookup.Cue;
import io.tidings.enrich.lookup.CueBook;
import io.tidings.enrich.passage.Passage;
import io.tidings.enrich.passage.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The cues of a sentence and how much they say about one of its sums. */
final class CueScores {

    private static final CueBook KIND = CueBook.load("cues-kind.yaml");
    private static final CueBook DELTA = CueBook.load("cues-delta.yaml");
    private static final CueBook NEAR = CueBook.load("cues-near.yaml");
    /** What a cue that covers the sum says, by its label; a label with a plus says more. */
    private static final double COVERING = 2.5;

    private static final double PLAINER = 1.0;
    private static final double AGAIN = 0.2;

    /** Labels of cues that speak of the sum that follows them, however far. */
    private static final String BEFORE = "before-";

    private static final int LONGEST_CLAUSE = 14;
    private static final String EXISTING = "existing";
    private static final Set<String> SINCE = Set.of("in", "since", "during");
    private static final Set<String> MONTHS = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final Set<String> SPANS = Set.of("-", "/");

    private final List<Cue> kind;
    private final List<Cue> delta;
    private final List<Cue> near;

    private final List<Unit> units;
    private final int year;

    /**
     * Finds the cues of a sentence.
     *
     * @param year the year of publication, which tells past years; 0 when unknown
     */
    CueScores(Passage passage, int year) {
        List<String> keys = passage.keys();
        this.units = passage.units();
        this.year = year;
        this.kind = KIND.find(keys);
        this.delta = DELTA.find(keys);
        this.near = NEAR.find(keys);
    }

    /** Whether its sentence tells of a court case or a settlement. */
    boolean tellsOfCourt() {
        return near.stream().anyMatch(cue -> cue.label().equals("court"));
    }

    Map<String, Double> kind(int unit, Segment segment) {
        return scores(kind, "kind-", unit, segment);
    }

    Map<String, Double> delta(int unit, Segment segment) {
        Map<String, Double> scores = scores(delta, "delta-", unit, segment);
        if (isOfPastYear(unit, segment)) {
            scores.merge(EXISTING, COVERING - 0.3, Math::max);
        }
        return scores;
    }

    private boolean isOneClause(int from, int unit) {
        return unit - from <= LONGEST_CLAUSE
                && units.subList(from, unit).stream()
                        .noneMatch(word -> word.key().equals(","));
    }

    /** "was given £3m in 2019": a year before the announcement's, right after words of time. */
    private boolean isOfPastYear(int unit, Segment segment) {
        for (int i = segment.from() + 1; i < segment.to(); i++) {
            String key = units.get(i).key();
            boolean past =
                    key.length() == 4 && key.startsWith("20") && key.chars().allMatch(Character::isDigit);
            boolean said = past && SINCE.contains(units.get(beforeMonth(i)).key()) && Math.abs(i - unit) <= 9;
            boolean span =
                    i + 1 < units.size() && SPANS.contains(units.get(i + 1).key());
            if (said && !span && Integer.parseInt(key) < year) {
                return true;
            }
        }
        return false;
    }

    /** The unit before a year, or before the month before it. */
    private int beforeMonth(int year) {
        boolean month = year > 1 && MONTHS.contains(units.get(year - 1).key());
        return month ? year - 2 : year - 1;
    }

    /** Cues that cover the sum weigh most; words of its segment less, words elsewhere in the sentence least. */
    private Map<String, Double> scores(List<Cue> covering, String prefix, int unit, Segment segment) {
        Map<String, Double> scores = new HashMap<>();
        for (Cue cue : covering) {
            if (cue.label().startsWith(BEFORE)) {
                boolean before = segment.from() <= cue.from() && cue.to() <= unit && isOneClause(cue.to(), unit);
                scores.merge(cue.label().substring(BEFORE.length()), before ? COVERING + 0.6 : 0, Math::max);
            } else if (cue.covers(unit)) {
                String label = cue.label().replace("+", "");
                int plus = cue.label().length() - label.length();
                scores.merge(label, COVERING + plus * PLAINER, (had, more) -> Math.max(had, more) + AGAIN);
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
