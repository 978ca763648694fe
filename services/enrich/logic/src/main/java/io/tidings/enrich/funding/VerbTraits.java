package io.tidings.enrich.funding;

import io.tidings.enrich.passage.Unit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the verbs around a sum tell of it: what is done, when, and by whom. */
final class VerbTraits {

    private static final int BEFORE = 14;
    private static final int AFTER = 8;
    private static final int FURTHER = 5;
    private static final int SUBJECT = 10;
    private static final String NOBODY = "none";

    private final SumSite site;
    private final List<Unit> units;
    private final Set<String> traits;

    VerbTraits(SumSite site, Set<String> traits) {
        this.site = site;
        this.units = site.units();
        this.traits = traits;
    }

    /**
     * Notices them.
     *
     * @param position where in the announcement the sum stands
     */
    void read(String position) {
        VerbGroup before = before(site.unit() - 1, BEFORE);
        if (before == null) {
            traits.add("vb:none");
            traits.add("vb:none." + position);
            who(site.unit() - 1, "who:");
        } else {
            governing(before, position);
        }
        VerbGroup after = after();
        if (after != null) {
            add("va", after);
        }
    }

    private void governing(VerbGroup verb, String position) {
        add("vb", verb);
        traits.add("vb:" + verb.form() + "." + position);
        traits.add("vb:" + verb.verb() + ">" + SumTraits.small(site.key(-1)));
        traits.add("vb:near" + Math.min(3, (site.unit() - verb.at()) / 2));
        String who = who(verb.from() - 1, "by:");
        traits.add("by:" + who + "." + verb.verb());
        traits.add("by:" + who + "." + verb.form());
        subject(verb);
        for (int i = verb.at() + 1; i < site.unit(); i++) {
            String noun = WordClasses.noun(units.get(i).key());
            if (noun != null) {
                traits.add("object:" + noun);
            }
        }
        VerbGroup further = before(verb.from() - 1, FURTHER);
        if (further != null) {
            add("vc", further);
        }
    }

    /** What the clause begins with. */
    private void subject(VerbGroup verb) {
        int start = verb.from();
        while (start > 0 && !SumTraits.STOPS.contains(units.get(start - 1).key())) {
            start--;
        }
        for (int i = start; i < verb.from(); i++) {
            String key = units.get(i).key();
            String who = WordClasses.people(key);
            String noun = WordClasses.noun(key);
            if (who != null || noun != null) {
                String subject = who != null ? who : "n." + noun;
                traits.add("subject:" + subject);
                traits.add("subject:" + subject + "." + verb.verb());
                return;
            }
        }
    }

    private void add(String where, VerbGroup group) {
        traits.add(where + ":" + group.verb());
        traits.add(where + ":" + group.form());
        traits.add(where + ":" + group.verb() + "." + group.form());
    }

    private @Nullable VerbGroup before(int from, int most) {
        for (int i = from; i > Math.max(-1, from - most); i--) {
            if (SumTraits.STOPS.contains(units.get(i).key())) {
                return null;
            }
            VerbGroup group = VerbGroup.at(units, i);
            if (group != null) {
                return group;
            }
        }
        return null;
    }

    private @Nullable VerbGroup after() {
        for (int i = site.unit() + 1; i < Math.min(units.size(), site.unit() + AFTER); i++) {
            String key = units.get(i).key();
            if (SumTraits.STOPS.contains(key) || key.equals(Unit.SUM)) {
                return null;
            }
            VerbGroup group = VerbGroup.at(units, i);
            if (group != null) {
                return group;
            }
        }
        return null;
    }

    /** Who stands before a verb, the nearest. */
    private String who(int from, String prefix) {
        String who = null;
        for (int i = from; i >= Math.max(0, from - SUBJECT) && who == null; i--) {
            who = WordClasses.people(units.get(i).key());
        }
        traits.add(prefix + (who == null ? NOBODY : who));
        return who == null ? NOBODY : who;
    }
}
