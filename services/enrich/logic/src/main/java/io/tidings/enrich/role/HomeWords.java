package io.tidings.enrich.role;

import io.tidings.contracts.Span;
import io.tidings.enrich.passage.Passage;
import io.tidings.enrich.passage.Unit;
import io.tidings.linear.Features;
import io.tidings.text.Block;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts the words by which an announcement speaks of the nation, its people, its laws, or of what is abroad. */
final class HomeWords {

    private static final WordKinds KINDS = WordKinds.HOME;
    private static final String FOLK = "folk";

    private final Map<String, Integer> counts = new TreeMap<>();
    private final Set<String> title = new TreeSet<>();

    HomeWords(List<Passage> passages) {
        passages.stream().filter(passage -> !passage.isNote()).forEach(this::read);
    }

    /** Adds how often each is met, and what the headline speaks of. */
    void addTo(Features features) {
        counts.forEach((kind, count) -> features.add("home says " + kind, Math.log1p(count) / 2));
        title.forEach(kind -> features.add("home title says " + kind));
    }

    private void read(Passage passage) {
        boolean headline = passage.part() == Span.Part.TITLE || passage.block().kind() == Block.Kind.TITLE;
        List<Unit> units = passage.units();
        for (int i = 0; i < units.size(); i++) {
            String key = units.get(i).key();
            KINDS.of(key).forEach(this::count);
            if (headline) {
                title.addAll(KINDS.of(key));
            }
            if (key.equals(Unit.OWN) || key.equals(Unit.OWN_PEOPLE)) {
                own(units, i);
            }
        }
    }

    /** "across Australia", "in the UK", "Canadian families", "Kenya's". */
    private void own(List<Unit> units, int at) {
        String next = at + 1 < units.size() ? units.get(at + 1).key() : "";
        if (units.get(at).key().equals(Unit.OWN_PEOPLE)) {
            if (KINDS.of(next).contains(FOLK)) {
                count("own people");
            }
            return;
        }
        for (int i = Math.max(0, at - 2); i < at; i++) {
            if (KINDS.of(units.get(i).key()).contains("across")) {
                count("across own");
            } else if (units.get(i).key().equals("in")) {
                count("in own");
            }
        }
        if (next.equals("'s")) {
            count("own's");
        }
    }

    private void count(String kind) {
        counts.merge(kind, 1, Integer::sum);
    }
}
