package io.tidings.enrich.funding;

import io.tidings.contracts.Amount;
import io.tidings.contracts.Announcement;
import io.tidings.contracts.PublishedAt;
import io.tidings.enrich.passage.Passage;
import io.tidings.enrich.passage.Passages;
import io.tidings.enrich.place.Announcers;
import io.tidings.linear.Features;
import io.tidings.text.StructuredText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A sum of an announcement and all that was noticed about it: what the models of kind and delta weigh and are trained on.
 *
 * @param amount the sum
 * @param passage the number of its sentence
 * @param own names of what was noticed in its sentence and about its figure
 * @param lead names of what was noticed before it, which tells new from old
 * @param whole names of what was noticed in the announcement as a whole
 */
public record SumSeen(Amount amount, int passage, Set<String> own, List<String> lead, Set<String> whole) {

    private static final double SLIGHT = 0.5;
    private static final double STRONG = 2;
    private static final String WORD = SumTraits.WORD;

    /** Every sum of an announcement, in text order. */
    public static List<SumSeen> in(Announcement announcement) {
        StructuredText text = StructuredText.of(announcement.content());
        String country = Announcers.read(announcement.origin(), text).country();
        PublishedAt publishedAt = announcement.times().publishedAt();
        List<Passage> passages = Passages.of(text, country);
        int year = publishedAt == null ? 0 : publishedAt.date().getYear();
        return of(SumSites.of(passages, year), passages, Opening.of(passages));
    }

    static List<SumSeen> of(List<SumSite> sites, List<Passage> passages, Opening opening) {
        List<SumSeen> seen = new ArrayList<>();
        if (sites.isEmpty()) {
            return seen;
        }
        SumNeighbours neighbours = new SumNeighbours(sites);
        LeadTraits lead = new LeadTraits(passages);
        Set<String> whole = AnnouncementTraits.of(passages);
        for (int i = 0; i < sites.size(); i++) {
            SumSite site = sites.get(i);
            Set<String> own = new SumTraits(site, opening).read();
            own.addAll(neighbours.of(i));
            if (site.joined() >= 0) {
                own.addAll(takenOver(seen.get(site.joined()).own()));
            }
            seen.add(new SumSeen(site.amount(), site.passage().index(), own, lead.of(site), whole));
        }
        return seen;
    }

    /** "£3m for roads and £2m for rail": the second sum takes over what is said of the first. */
    private static List<String> takenOver(Set<String> first) {
        return first.stream()
                .filter(trait ->
                        trait.startsWith(SumTraits.KIND) || trait.startsWith(SumTraits.DELTA) || trait.startsWith("v"))
                .map(trait -> "joined-" + trait)
                .toList();
    }

    /** What tells which kind of money it is. */
    public Features kindFeatures() {
        Features features = new Features();
        add(own, features);
        whole.forEach(trait -> features.add(trait, SLIGHT));
        return features;
    }

    /** What tells whether the money of a line is new: all that was noticed about any of its mentions. */
    public static Features deltaFeatures(List<SumSeen> mentions) {
        Set<String> traits = new LinkedHashSet<>();
        mentions.forEach(mention -> {
            traits.addAll(mention.own);
            traits.addAll(mention.lead);
        });
        Features features = new Features();
        add(traits, features);
        return features;
    }

    /** Rules are trusted more than single words: a model needs fewer examples to believe them. */
    private static double weight(String trait) {
        if (trait.startsWith(WORD)) {
            return SLIGHT;
        }
        return trait.startsWith(SumTraits.KIND) || trait.startsWith(SumTraits.DELTA) ? STRONG : 1;
    }

    private static void add(Set<String> traits, Features features) {
        traits.forEach(trait -> features.add(trait, weight(trait)));
    }
}
