package io.tidings.enrich.role;

import io.tidings.enrich.lookup.Cue;
import io.tidings.enrich.passage.Passage;
import io.tidings.enrich.passage.Unit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Notices what stands around the places of one sentence: what links them, which kinds of words are near, sums, lists. */
final class PlaceSurroundings {

    private static final int NEAR = 6;
    private static final int CLOSE = 3;
    private static final Set<String> SMALL =
            Set.of("the", "a", "an", "our", "its", "their", "his", "her", "all", "both");
    private static final Set<String> LINKS = Set.of(
            "in",
            "of",
            "to",
            "for",
            "from",
            "with",
            "by",
            "at",
            "on",
            "across",
            "throughout",
            "through",
            "into",
            "against",
            "between",
            "among",
            "towards",
            "within",
            "near",
            "outside",
            "including",
            "than",
            "like",
            "over",
            "around",
            "and",
            "via",
            "as",
            "off",
            "per",
            "alongside",
            "after");

    private final Passage passage;
    private final List<Unit> units;
    private final List<Cue> cues;
    private final Set<String> kinds;

    /**
     * The surroundings in a sentence.
     *
     * @param cues the cues in it
     */
    PlaceSurroundings(Passage passage, List<Cue> cues) {
        this.passage = passage;
        this.units = passage.units();
        this.cues = cues;
        this.kinds = WordKinds.STANDARD.in(passage);
    }

    /** What is noticed around the places of one unit. */
    Set<String> of(int unit) {
        Set<String> traits = new LinkedHashSet<>();
        before(unit, traits);
        after(unit, traits);
        cues.stream().filter(cue -> cue.covers(unit)).forEach(cue -> traits.add("cue=" + cue.label()));
        sums(unit, traits);
        int places = units.get(unit).places().size();
        traits.add("list=" + (places > 4 ? "5" : places > 2 ? "3" : places == 2 ? "2" : "1"));
        if (passage.isBullet()) {
            traits.add("item");
        }
        kinds.forEach(kind -> traits.add("in=" + kind));
        return traits;
    }

    private void before(int unit, Set<String> traits) {
        if (unit == 0) {
            traits.add("opens");
            return;
        }
        int at = skipSmall(unit - 1);
        if (at >= 0 && (LINKS.contains(key(at)) || !Character.isLetterOrDigit(key(at).charAt(0)))) {
            traits.add("link=" + key(at));
        }
        for (int i = unit - 1; i >= Math.max(0, unit - NEAR) && !endsClause(i); i--) {
            add(traits, "left=", i);
        }
    }

    private int skipSmall(int from) {
        int at = from;
        while (at >= 0 && SMALL.contains(key(at))) {
            at--;
        }
        return at;
    }

    private void after(int unit, Set<String> traits) {
        int next = unit + 1;
        if (next >= units.size()) {
            traits.add("closes");
            return;
        }
        for (int i = next; i < Math.min(units.size(), unit + NEAR) && !endsClause(i); i++) {
            add(traits, "right=", i);
        }
    }

    private void sums(int unit, Set<String> traits) {
        for (int i = 0; i < units.size(); i++) {
            if (units.get(i).sum() != null) {
                String side = i < unit ? "before" : "after";
                traits.add("sum-" + side);
                if (Math.abs(i - unit) <= CLOSE) {
                    traits.add("sum-close-" + side);
                }
            }
        }
    }

    private void add(Set<String> traits, String prefix, int unit) {
        WordKinds.STANDARD.of(key(unit)).forEach(kind -> traits.add(prefix + kind));
    }

    private boolean endsClause(int unit) {
        return key(unit).equals(";") || key(unit).equals(".") || key(unit).equals("\"");
    }

    private String key(int unit) {
        return units.get(unit).key();
    }
}
