package io.tidings.enrich.funding;

import io.tidings.enrich.lookup.Cue;
import io.tidings.enrich.lookup.CueBook;
import io.tidings.enrich.passage.Passage;
import io.tidings.enrich.passage.Unit;
import io.tidings.text.MonthNames;
import java.util.List;
import java.util.Set;

/** The cues of a sentence. */
final class SentenceCues {

    private static final CueBook KIND = CueBook.load("cues-kind.yaml");
    private static final CueBook DELTA = CueBook.load("cues-delta.yaml");
    private static final CueBook NEAR = CueBook.load("cues-near.yaml");
    private static final Set<String> SINCE = Set.of("in", "since", "during");
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
    SentenceCues(Passage passage, int year) {
        List<String> keys = passage.keys();
        this.units = passage.units();
        this.year = year;
        this.kind = KIND.find(keys);
        this.delta = DELTA.find(keys);
        this.near = NEAR.find(keys);
    }

    /** Cues of what sums are. */
    List<Cue> kinds() {
        return kind;
    }

    /** Cues of new and old. */
    List<Cue> deltas() {
        return delta;
    }

    /** Words that colour a sum somewhere in their sentence. */
    List<Cue> near() {
        return near;
    }

    /** "was given £3m in 2019": a year before the announcement's, right after words of time. */
    boolean isOfPastYear(int unit, Segment segment) {
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
        boolean month = year > 1 && MonthNames.isFull(units.get(year - 1).key());
        return month ? year - 2 : year - 1;
    }
}
