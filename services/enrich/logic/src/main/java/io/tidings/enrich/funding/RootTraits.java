package io.tidings.enrich.funding;

import io.tidings.contracts.Delta;
import io.tidings.linear.Features;
import java.util.List;

/** What speaks for a line being of some delta and no share of another, from how it stands among the lines. */
final class RootTraits {

    private final LinesSeen seen;
    private final int number;
    private final Line line;
    private final String delta;
    private final Features features = new Features();

    private RootTraits(LinesSeen seen, int number, Delta delta) {
        this.seen = seen;
        this.number = number;
        this.line = seen.line(number);
        this.delta = delta.word() + ":";
    }

    static Features of(LinesSeen seen, int number, Delta delta) {
        RootTraits traits = new RootTraits(seen, number, delta);
        traits.add("");
        for (Delta said : Delta.values()) {
            traits.add("~" + said.word(), Odds.log(seen.odds(number, said)));
        }
        seen.standing(number).forEach(traits::add);
        traits.place();
        traits.whole();
        traits.member();
        traits.others();
        return traits.features;
    }

    private void add(String trait) {
        features.add(delta + trait);
    }

    private void add(String trait, boolean holds) {
        if (holds) {
            features.add(delta + trait);
        }
    }

    private void add(String trait, double value) {
        features.add(delta + trait, value);
    }

    private void place() {
        add("title", line.inTitle());
        add("open", line.inOpening());
        add("again", line.count() > 1);
        add("only", seen.lines().size() == 1);
        add("leads", seen.opensList(number));
    }

    /** What others add up to it. */
    private void whole() {
        if (seen.addends(number).isEmpty()) {
            return;
        }
        add(seen.addends(number).stream().anyMatch(Addends::exact) ? "made" : "nearly");
        add("made.open", line.inOpening());
        add("made.title", line.inTitle());
        double old = 0;
        double more = 0;
        double share = 1;
        for (int member : seen.addends(number).stream()
                .flatMap(set -> set.members().stream())
                .toList()) {
            old = Math.max(old, seen.odds(member, Delta.EXISTING));
            more = Math.max(more, seen.odds(member, Delta.ADDITIONAL));
            share = Math.min(share, seen.odds(member, Delta.PART));
        }
        add("made-old", old);
        add("made-more", more);
        add("made-share", share);
        add("made-old-more", old * more);
    }

    /** What it adds up to with others. */
    private void member() {
        double total = 0;
        double fresh = 0;
        double old = 0;
        double more = 0;
        for (int whole : seen.memberOf(number)) {
            total = Math.max(total, seen.odds(whole, Delta.TOTAL));
            fresh = Math.max(fresh, seen.odds(whole, Delta.NEW));
        }
        for (int other : company()) {
            old = Math.max(old, seen.odds(other, Delta.EXISTING));
            more = Math.max(more, seen.odds(other, Delta.ADDITIONAL));
        }
        add("member", !seen.memberOf(number).isEmpty());
        add("member-total", total);
        add("member-new", fresh);
        add("member-old", old);
        add("member-more", more);
    }

    /** The lines that it adds up with to another. */
    private List<Integer> company() {
        return seen.memberOf(number).stream()
                .flatMap(whole -> seen.addends(whole).stream())
                .filter(set -> set.exact() && set.members().contains(number))
                .flatMap(set -> set.members().stream())
                .filter(other -> other != number)
                .toList();
    }

    private void others() {
        boolean larger = false;
        boolean smaller = false;
        boolean titled = false;
        boolean above = false;
        double fresh = 0;
        for (int i = 0; i < seen.lines().size(); i++) {
            Line other = seen.line(i);
            larger |= other.isLargerThan(line);
            smaller |= line.isLargerThan(other);
            if (i != number) {
                fresh = Math.max(fresh, seen.odds(i, Delta.NEW) + seen.odds(i, Delta.ADDITIONAL));
                boolean inTitle = other.inTitle() && other.sameCurrency(line) && !line.inTitle();
                titled |= inTitle;
                above |= inTitle && line.isLargerThan(other);
            }
        }
        add("largest", !larger);
        add("smallest", !smaller);
        add("largest.open", !larger && line.inOpening());
        add("other-title", titled);
        add("above-title", above);
        add("others-new", fresh);
    }
}
