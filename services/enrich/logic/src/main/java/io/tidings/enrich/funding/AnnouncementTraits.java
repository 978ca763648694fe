package io.tidings.enrich.funding;

import io.tidings.enrich.lookup.Cue;
import io.tidings.enrich.lookup.CueBook;
import io.tidings.enrich.passage.Passage;
import io.tidings.text.Block;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the headline and words said often tell about all sums of an announcement: of a court, of trade, of money given. */
final class AnnouncementTraits {

    /** Traits of the headline begin so. */
    static final String TITLE = "title-";

    /** Traits of three sentences or more begin so. */
    static final String OFTEN = "often-";

    private static final CueBook NEAR = CueBook.load("cues-near.yaml");
    private static final int TIMES = 3;
    private static final int MOST = 400;

    private AnnouncementTraits() {}

    static Set<String> of(List<Passage> passages) {
        Set<String> traits = new LinkedHashSet<>();
        Map<String, Integer> counts = new HashMap<>();
        for (Passage passage : passages.subList(0, Math.min(MOST, passages.size()))) {
            boolean title = passage.block().kind() == Block.Kind.TITLE;
            for (String trait : of(passage)) {
                int count = counts.merge(trait, 1, Integer::sum);
                if (title) {
                    traits.add(TITLE + trait);
                }
                if (count == TIMES) {
                    traits.add(OFTEN + trait);
                }
            }
        }
        return traits;
    }

    private static Set<String> of(Passage passage) {
        Set<String> traits = new LinkedHashSet<>();
        List<String> keys = passage.keys();
        for (Cue cue : NEAR.find(keys)) {
            traits.add(cue.label());
        }
        for (int i = 0; i < keys.size(); i++) {
            String key = keys.get(i);
            add(traits, "n.", WordClasses.noun(key));
            add(traits, "t.", WordClasses.time(key));
            VerbGroup group = VerbGroup.at(passage.units(), i);
            if (group != null) {
                traits.add("v." + group.verb());
                traits.add("v." + group.verb() + "." + group.form());
            }
        }
        return traits;
    }

    private static void add(Set<String> traits, String prefix, @Nullable String name) {
        if (name != null) {
            traits.add(prefix + name);
        }
    }
}
