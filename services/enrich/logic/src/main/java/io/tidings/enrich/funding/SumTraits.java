package io.tidings.enrich.funding;

import io.tidings.contracts.Bound;
import io.tidings.enrich.lookup.Cue;
import io.tidings.enrich.passage.Passage;
import java.util.LinkedHashSet;
import java.util.Set;

/** What can be seen of a sum in its sentence and place, as names of features that a trained model weighs. */
final class SumTraits {

    /** Traits that name a word of the text begin so. */
    static final String WORD = "word:";

    /** Traits of cues that tell what a sum is begin so. */
    static final String KIND = "k:";

    /** Traits of cues that tell new from old begin so. */
    static final String DELTA = "d:";

    /** Where a clause ends. */
    static final Set<String> STOPS = Set.of(";", ":", ".", "•", "!", "?");

    private static final Set<String> SMALL = Set.of(
            "the", "a", "an", "this", "that", "these", "our", "its", "their", "of", "for", "to", "by", "in", "with",
            "from", "at", "on", "and", "or", ",", "(", ")", ":", "-", "was", "is", "are", "were", "will", "has", "have",
            "been", "be", "'s", "per", "each", "into", "over", "than", "as", "which", "towards", "through", "under",
            "worth", "about", "between");

    private final SumSite site;
    private final Opening opening;
    private final Set<String> traits = new LinkedHashSet<>();

    SumTraits(SumSite site, Opening opening) {
        this.site = site;
        this.opening = opening;
    }

    Set<String> read() {
        figure();
        place();
        words();
        new VerbTraits(site, traits).read(position());
        new WordTraits(site, traits).read();
        cues();
        return traits;
    }

    private void figure() {
        double value = site.amount().value().doubleValue();
        int size = value <= 0 ? 0 : (int) Math.floor(Math.log10(value) * 2);
        traits.add("size:" + Math.clamp(size, 3, 21));
        for (int limit : new int[] {4, 5, 6, 7, 9}) {
            if (value < Math.pow(10, limit)) {
                traits.add("size<" + limit);
            }
        }
        if (site.amount().bound() != Bound.EXACT) {
            traits.add("bound:" + site.amount().bound());
        }
        traits.add("digits:" + Math.min(4, Figures.digits(site.amount().value())));
    }

    private void place() {
        Passage passage = site.passage();
        traits.add("in:" + passage.block().kind());
        if (opening.holds(passage)) {
            traits.add("in:opening");
        } else if (passage.isNote()) {
            traits.add("in:notes");
        } else {
            traits.add("in:body");
        }
        traits.add("sums:" + Math.min(3, passage.sums().size()));
        if (site.unit() == 0) {
            traits.add("opens-sentence");
        }
    }

    /** A small word as it is; nothing for any other. */
    static String small(String key) {
        return SMALL.contains(key) ? key : "";
    }

    private String position() {
        return opening.holds(site.passage()) ? "top" : site.passage().isNote() ? "notes" : "body";
    }

    private void words() {
        for (int distance = -2; distance <= 2; distance++) {
            String key = site.key(distance);
            if (distance != 0 && (key.isEmpty() || SMALL.contains(key) || key.startsWith("@"))) {
                traits.add("w" + distance + ":" + key);
            }
        }
    }

    private void cues() {
        for (Cue cue : site.cues().kinds()) {
            cue(cue, KIND);
        }
        for (Cue cue : site.cues().deltas()) {
            cue(cue, DELTA);
        }
        for (Cue cue : site.cues().near()) {
            boolean own = site.segment().from() <= cue.from()
                    && cue.from() < site.segment().to();
            traits.add((own ? "own:" : "near:") + cue.label());
        }
        if (site.cues().isOfPastYear(site.unit(), site.segment())) {
            traits.add("past-year");
        }
    }

    private void cue(Cue cue, String prefix) {
        boolean own = cue.covers(site.unit());
        boolean before = cue.label().startsWith("before-")
                && cue.to() <= site.unit()
                && cue.from() >= site.segment().from();
        if (own || before) {
            traits.add(prefix + cue.label());
            traits.add(prefix + cue.label().replace("+", ""));
        }
    }
}
