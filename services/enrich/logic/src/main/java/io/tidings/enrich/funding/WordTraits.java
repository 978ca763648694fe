package io.tidings.enrich.funding;

import io.tidings.enrich.passage.Unit;
import io.tidings.text.MonthNames;
import java.util.List;
import java.util.Set;

/** What the words around a sum tell of it, by their classes and, of its own words, as they are. */
final class WordTraits {

    private static final int NOUN = 6;
    private static final int CLOSE = 5;

    private final SumSite site;
    private final List<Unit> units;
    private final Set<String> traits;

    WordTraits(SumSite site, Set<String> traits) {
        this.site = site;
        this.units = site.units();
        this.traits = traits;
    }

    void read() {
        noun(1, 3, "na");
        noun(-1, 2, "nb");
        for (int i = 0; i < units.size(); i++) {
            boolean own = site.segment().from() <= i && i < site.segment().to();
            classes(i, own ? "seg:" : "sen:");
            if (own) {
                own(i);
            }
        }
    }

    /** The first noun of a known class after or before the sum. */
    private void noun(int step, int near, String where) {
        for (int distance = 1; distance <= NOUN; distance++) {
            String key = site.key(step * distance);
            String noun = WordClasses.noun(key);
            if (noun != null) {
                traits.add(where + ":" + noun);
                traits.add(where + (distance <= near ? "-near:" : "-far:") + noun);
                return;
            }
            if (key.isEmpty() || SumTraits.STOPS.contains(key) || key.equals(Unit.SUM)) {
                return;
            }
        }
    }

    private void classes(int i, String where) {
        String key = units.get(i).key();
        String time = WordClasses.time(key);
        if (time != null) {
            traits.add(where + time);
        }
        String noun = WordClasses.noun(key);
        if (noun != null) {
            traits.add(where + "n." + noun);
        }
    }

    private void own(int i) {
        String key = units.get(i).key();
        boolean close = Math.abs(i - site.unit()) <= CLOSE;
        String time = WordClasses.time(key);
        if (time != null && close) {
            traits.add((i < site.unit() ? "tb:" : "ta:") + time);
        }
        String people = WordClasses.people(key);
        if (people != null) {
            traits.add("seg:p." + people);
        }
        traits.add(SumTraits.WORD + key);
        if (MonthNames.isFull(key)) {
            traits.add("seg:month");
        }
        if (close && key.equals("own")) {
            traits.add("of-own");
        }
    }
}
