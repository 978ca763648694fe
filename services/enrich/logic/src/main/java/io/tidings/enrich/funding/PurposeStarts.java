package io.tidings.enrich.funding;

import io.tidings.enrich.passage.Passage;
import io.tidings.enrich.passage.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where words may begin that say what a sum is for: behind it, before it, in the sentence that goes on, in what stands above it. */
final class PurposeStarts {

    private static final int MOST = 16;
    private static final int LONGEST_LABEL = 14;
    private static final Set<String> SEPARATORS = Set.of(":", "-", "–", "—", "(", ",", "|");

    private final List<PurposeStart> starts = new ArrayList<>();

    private PurposeStarts() {}

    /** Those in the sum's own clause. */
    static List<PurposeStart> around(Mention mention) {
        PurposeStarts reader = new PurposeStarts();
        Passage passage = mention.passage();
        int sum = mention.unit();
        Segment segment = mention.segment();
        reader.behind("", passage, sum + 1, segment.to());
        reader.before(passage, segment.from(), sum);
        if (segment.from() > 0) {
            reader.openers("shared-", passage, 0, segment.from());
        }
        if (segment.to() < passage.units().size()) {
            reader.openers("beyond-", passage, segment.to(), passage.units().size());
        }
        return reader.starts;
    }

    /** Those in a sentence or label near the sum. */
    static List<PurposeStart> near(Stretch stretch) {
        PurposeStarts reader = new PurposeStarts();
        Passage passage = stretch.passage();
        String at = stretch.nearness().name().toLowerCase(Locale.ROOT) + "-";
        if (stretch.to() - stretch.from() <= LONGEST_LABEL) {
            reader.add(at + "whole", passage, stretch.from(), stretch.to());
        }
        if (passage.sums().isEmpty()) {
            reader.behind(at, passage, stretch.from(), stretch.to());
            reader.before(passage, stretch.from(), stretch.to(), at);
        }
        return reader.starts;
    }

    private void behind(String prefix, Passage passage, int from, int to) {
        if (prefix.isEmpty() && from < to) {
            add("compound", passage, from, to);
        }
        openers(prefix, passage, from, to);
        verbs(prefix, passage, from, to);
    }

    /** "for", "to", "towards", "into": the first and the second of each. */
    private void openers(String prefix, Passage passage, int from, int to) {
        List<Unit> units = passage.units();
        int nth = 0;
        for (int i = from; i + 1 < to; i++) {
            String key = units.get(i).key();
            if (PurposeWords.OPENERS.contains(key)) {
                boolean verb = key.equals("to") && isVerb(units.get(i + 1).key());
                add(prefix + key + (verb ? "-verb" : "") + (nth++ == 0 ? "-first" : ""), passage, i + 1, to);
            }
        }
    }

    static boolean isVerb(String key) {
        return PurposeWords.VERBS.contains(key);
    }

    /** "will upgrade the pier", "will go towards new boats", "that funds repairs". */
    private void verbs(String prefix, Passage passage, int from, int to) {
        List<Unit> units = passage.units();
        for (int i = from; i + 1 < to; i++) {
            String key = units.get(i).key();
            boolean opens = PurposeWords.AUXILIARIES.contains(key) && !key.equals("to");
            if (opens || key.equals("which") || key.equals("that")) {
                i = verb(prefix, passage, i + 1, to);
            }
        }
    }

    /** What a verb does, behind verbs that only carry it; gives the unit reached. */
    private int verb(String prefix, Passage passage, int at, int to) {
        List<Unit> units = passage.units();
        int carried = at;
        while (carried < to - 1
                && PurposeWords.CARRIERS.contains(units.get(carried).key())) {
            carried++;
        }
        String any = isVerb(units.get(carried).key()) ? "" : "-any";
        add(prefix + "verb" + (carried > at ? "-carried" : "") + any, passage, carried, to);
        return carried;
    }

    private void before(Passage passage, int from, int sum) {
        before(passage, from, sum, "");
        int last = sum - 1;
        if (last > from && SEPARATORS.contains(passage.units().get(last).key())) {
            add("head", passage, from, last);
            pieces(passage, from, last);
        } else if (last > from && passage.isBullet()) {
            add("head-plain", passage, from, sum);
        }
    }

    /** "Road upgrades, north and west: £3m": also what follows the last stop before. */
    private void pieces(Passage passage, int from, int to) {
        for (int i = to - 1; i > from; i--) {
            String key = passage.units().get(i).key();
            if (key.equals(";") || key.equals(":") || key.equals("–")) {
                add("head-last", passage, i + 1, to);
                return;
            }
        }
    }

    /** The subject, what its verb does, and what "for" and the like open before the sum. */
    private void before(Passage passage, int from, int to, String prefix) {
        List<Unit> units = passage.units();
        int verb = -1;
        for (int i = from; i < to && verb < 0; i++) {
            boolean auxiliary = PurposeWords.AUXILIARIES.contains(units.get(i).key())
                    && !units.get(i).key().equals("to");
            verb = i > from && (auxiliary || VerbGroup.at(units, i) != null) ? i : -1;
        }
        if (verb > 0) {
            add(prefix + "subject" + main(units, verb, to), passage, from, verb);
            object(prefix, passage, verb, to);
        } else if (prefix.isEmpty() && to > from) {
            add("fragment", passage, from, to);
        }
        if (prefix.isEmpty()) {
            openers("before-", passage, from, to);
        }
    }

    private static String main(List<Unit> units, int verb, int to) {
        for (int i = verb; i < Math.min(to, verb + 5); i++) {
            VerbGroup group = VerbGroup.at(units, i);
            if (group != null && group.from() <= verb) {
                return "-" + group.verb() + (group.form().endsWith("passive") ? "-passive" : "");
            }
        }
        return "";
    }

    /** "will upgrade the pier with £3m". */
    private void object(String prefix, Passage passage, int verb, int to) {
        int at = verb;
        while (at < to - 1
                && PurposeWords.AUXILIARIES.contains(passage.units().get(at).key())) {
            at++;
        }
        boolean does = isVerb(passage.units().get(at).key());
        if (at + 1 < to && prefix.isEmpty()) {
            add(does ? "does" : "object", passage, does ? at : at + 1, to);
        }
    }

    private void add(String kind, Passage passage, int from, int limit) {
        if (starts.size() < MOST && from < limit) {
            starts.add(new PurposeStart(kind, passage, from, limit));
        }
    }
}
