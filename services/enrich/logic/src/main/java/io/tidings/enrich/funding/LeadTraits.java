package io.tidings.enrich.funding;

import io.tidings.enrich.passage.Passage;
import io.tidings.enrich.passage.Unit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What leads up to a sum: how its sentence begins, how many sums come before it, and what the sentence before says. Whether money is
 * new is often said there: "Last year …", "The package builds on …".
 */
final class LeadTraits {

    private static final int MOST_WORDS = 80;
    private static final int MOST_IN_SENTENCE = 3;
    private static final int MOST_BEFORE = 6;

    private final List<Passage> passages;
    private final int[] sumsBefore;

    LeadTraits(List<Passage> passages) {
        this.passages = passages;
        this.sumsBefore = new int[passages.size()];
        int sums = 0;
        for (int i = 0; i < sumsBefore.length; i++) {
            sumsBefore[i] = sums;
            sums += sums(passages.get(i).units());
        }
    }

    private static int sums(List<Unit> units) {
        return (int) units.stream().filter(unit -> unit.key().equals(Unit.SUM)).count();
    }

    /** What is noticed of a sum. */
    List<String> of(SumSite site) {
        List<String> traits = new ArrayList<>();
        List<Unit> units = site.units();
        traits.add("start:" + units.getFirst().key());
        traits.add("start2:" + units.getFirst().key()
                + (units.size() > 1 ? " " + units.get(1).key() : ""));
        traits.add("nth:"
                + units.subList(0, site.unit()).stream()
                        .filter(unit -> unit.key().equals(Unit.SUM))
                        .limit(MOST_IN_SENTENCE)
                        .count());
        int index = site.passage().index();
        traits.add("nth-of-all:" + Math.min(MOST_BEFORE, sumsBefore[index]));
        if (index > 0) {
            before(passages.get(index - 1), site.passage(), traits);
        }
        return traits;
    }

    private static void before(Passage before, Passage passage, List<String> traits) {
        boolean sameBlock = before.blockIndex() == passage.blockIndex();
        boolean sum = !before.sums().isEmpty();
        traits.add(sum ? "before:sum" : "before:none");
        traits.add("before:" + (sameBlock ? "block" : "other") + (sum ? ".sum" : ".none"));
        if (sameBlock || passage.isBullet()) {
            Set<String> words = new LinkedHashSet<>();
            before.units().stream().limit(MOST_WORDS).forEach(unit -> words.add("before-word:" + unit.key()));
            traits.addAll(words);
        }
    }
}
