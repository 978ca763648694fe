package io.tidings.enrich.funding;

import io.tidings.contracts.Delta;
import io.tidings.linear.Features;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What speaks for a line being a share of another one. */
final class PartTraits {

    private static final int BESIDE = 12;
    private static final double[] RATIOS = {0.001, 0.01, 0.1, 0.3, 0.5, 0.75, 0.95};
    private static final double[] SHARED = {0, 0.15, 0.3, 0.5};
    private static final double[] APART = {1, 2, 4, 8, 16};
    private static final int MOST_WORDS = 8;

    private final LinesSeen seen;
    private final int part;
    private final int whole;
    private final Line share;
    private final Line sum;
    private final Features features = new Features();

    private PartTraits(LinesSeen seen, int part, int whole) {
        this.seen = seen;
        this.part = part;
        this.whole = whole;
        this.share = seen.line(part);
        this.sum = seen.line(whole);
    }

    static Features of(LinesSeen seen, int part, int whole) {
        PartTraits traits = new PartTraits(seen, part, whole);
        traits.add("");
        for (Delta said : Delta.values()) {
            traits.features.add("part~" + said.word(), Odds.log(seen.odds(part, said)));
            traits.features.add("whole~" + said.word(), Odds.log(seen.odds(whole, said)));
        }
        traits.places();
        traits.rank();
        traits.list();
        traits.figures();
        traits.beside();
        traits.shared();
        return traits.features;
    }

    private void add(String trait) {
        features.add("part:" + trait);
    }

    private void add(String trait, boolean holds) {
        if (holds) {
            add(trait);
        }
    }

    private static int step(double value, double[] steps) {
        int step = 0;
        while (step < steps.length && value > steps[step]) {
            step++;
        }
        return step;
    }

    /** How the nearest mentions of both stand to each other. */
    private void places() {
        Mention before = sum.first();
        Mention mention = share.first();
        int least = Integer.MAX_VALUE;
        for (Mention a : sum.mentions()) {
            for (Mention b : share.mentions()) {
                int apart = b.passage().index() - a.passage().index();
                int far = 2 * Math.abs(apart) + (apart < 0 ? 1 : 0);
                if (far < least) {
                    least = far;
                    before = a;
                    mention = b;
                }
            }
        }
        int apart = mention.passage().index() - before.passage().index();
        add("distance:" + (apart == 0 ? "same" : (apart > 0 ? "after" : "before") + step(Math.abs(apart), APART)));
        add(
                "block",
                apart != 0 && mention.passage().blockIndex() == before.passage().blockIndex());
        add("notes", mention.passage().isNote() != before.passage().isNote());
        JointTraits.add(features, before, mention);
    }

    /** How the whole stands to the other lines it might be a share of. */
    private void rank() {
        int larger = 0;
        int between = 0;
        boolean smallest = true;
        boolean largest = true;
        for (int i = 0; i < seen.lines().size(); i++) {
            Line other = seen.line(i);
            largest &= !other.isLargerThan(sum);
            if (i != whole && seen.mayHold(i, part)) {
                larger++;
                between += Math.min(whole, part) < i && i < Math.max(whole, part) ? 1 : 0;
                smallest &= !sum.isLargerThan(other);
            }
        }
        add("larger:" + Math.min(3, larger));
        add("between:" + Math.min(2, between));
        add("whole-largest", largest);
        add("whole-smallest", smallest);
        add("order:" + (whole < part ? "after" : "before"));
        add("whole-first", whole == 0);
        add("whole-title", sum.inTitle());
        add("whole-open", sum.inOpening());
    }

    private void list() {
        Mention first = share.first();
        Mention other = sum.first();
        add("under-lead", seen.isListedUnder(whole, part));
        int apart = Math.abs(first.passage().blockIndex() - other.passage().blockIndex());
        boolean items = first.isItem()
                && other.isItem()
                && first.passage().block().kind() == other.passage().block().kind()
                && apart > 0
                && apart < BESIDE;
        add("both-items", items);
        add("item", !items && first.passage().isBullet());
    }

    private void figures() {
        add("ratio:" + step(share.figure() / sum.figure(), RATIOS));
        List<Addends> mine = seen.addends(whole).stream()
                .filter(set -> set.members().contains(part))
                .toList();
        List<Addends> exact = mine.stream().filter(Addends::exact).toList();
        if (!exact.isEmpty()) {
            add("adds:"
                    + exact.stream()
                            .map(Addends::fit)
                            .min(Comparator.naturalOrder())
                            .orElseThrow());
            add("adds:sentence", exact.stream().anyMatch(this::inOneSentence));
            add("adds:items", exact.stream().anyMatch(this::inOneList));
            company(exact);
        } else if (!mine.isEmpty()) {
            add("adds:nearly");
        } else {
            add("adds:others", !seen.addends(whole).isEmpty());
        }
        add("adds:elsewhere", seen.memberOf(part).stream().anyMatch(other -> other != whole));
    }

    /** What tells that it stands beside the whole: others make that up already, or its words say so. */
    private void beside() {
        List<Addends> exact =
                seen.addends(whole).stream().filter(Addends::exact).toList();
        boolean adds = exact.stream().anyMatch(set -> set.members().contains(part));
        for (String trait : seen.standing(part)) {
            add(trait);
            add("not-adding:" + trait, !adds);
        }
        List<Addends> runs = exact.stream().filter(Addends::isRun).toList();
        if (!adds && !runs.isEmpty()) {
            add("complete");
            add("complete:after", runs.stream().anyMatch(set -> set.members().getLast() < part));
            add("complete:follows", runs.stream().anyMatch(set -> set.follows(whole)));
            add("complete:" + (seen.isListedUnder(whole, part) ? "under" : "apart"));
        }
    }

    private boolean inOneSentence(Addends set) {
        Mention first = seen.line(set.members().getFirst()).first();
        return set.members().stream()
                .allMatch(member -> seen.line(member).first().sameSentence(first));
    }

    private boolean inOneList(Addends set) {
        return set.members().stream()
                .allMatch(member -> seen.line(member).first().isItem());
    }

    /** What the others sound like that add up with it. */
    private void company(List<Addends> sets) {
        double old = 1;
        double more = 1;
        double mean = 0;
        double least = 0;
        for (Addends set : sets) {
            old = Math.min(old, most(set, Delta.EXISTING));
            more = Math.min(more, most(set, Delta.ADDITIONAL));
            double total = 0;
            double lowest = 1;
            for (int member : set.members()) {
                total += seen.odds(member, Delta.PART);
                lowest = Math.min(lowest, seen.odds(member, Delta.PART));
            }
            mean = Math.max(mean, total / set.members().size());
            least = Math.max(least, lowest);
        }
        features.add("part:adds-old", old);
        features.add("part:adds-more", more);
        features.add("part:adds-mean", mean);
        features.add("part:adds-least", least);
    }

    private double most(Addends set, Delta delta) {
        double most = 0;
        for (int member : set.members()) {
            most = Math.max(most, seen.odds(member, delta));
        }
        return most;
    }

    private void shared() {
        Set<String> mine = new HashSet<>();
        share.mentions().forEach(mention -> mine.addAll(mention.words()));
        Set<String> its = new HashSet<>();
        sum.mentions().forEach(mention -> its.addAll(mention.words()));
        int least = Math.max(1, Math.min(MOST_WORDS, Math.min(mine.size(), its.size())));
        mine.retainAll(its);
        add("shared:" + step((double) mine.size() / least, SHARED));
    }
}
