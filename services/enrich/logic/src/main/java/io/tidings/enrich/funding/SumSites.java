package io.tidings.enrich.funding;

import io.tidings.enrich.passage.Passage;
import io.tidings.enrich.passage.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds where every sum of an announcement stands; a conversion in brackets is no sum of its own. */
final class SumSites {

    /** Far more sums than any announcement states; a dump of figures is read as far as this. */
    private static final int MOST = 3_000;

    private static final Set<String> ARTICLES = Set.of("the", "a", "an");
    private static final Set<String> JOINTS = Set.of("and", ",", ";", "plus", "or");

    private final int year;
    private final List<SumSite> sites = new ArrayList<>();

    private SumSites(int year) {
        this.year = year;
    }

    /**
     * Every sum in text order.
     *
     * @param year the year of publication; 0 when unknown
     */
    static List<SumSite> of(List<Passage> passages, int year) {
        SumSites reader = new SumSites(year);
        for (Passage passage : passages) {
            if (reader.sites.size() < MOST && !passage.sums().isEmpty()) {
                reader.add(passage);
            }
        }
        return reader.sites;
    }

    private void add(Passage passage) {
        SentenceCues cues = new SentenceCues(passage, year);
        List<Segment> segments = Segments.of(passage.units());
        int sum = 0;
        for (int unit = 0; unit < passage.units().size(); unit++) {
            if (passage.units().get(unit).sum() != null) {
                Segment segment = segments.get(sum++);
                if (!isConversion(passage, unit)) {
                    sites.add(new SumSite(passage, unit, segment, cues, joined(passage, unit)));
                }
            }
        }
    }

    /** "£5 million (US$6.3 million)": a sum in brackets right after one in another currency says the same. */
    private boolean isConversion(Passage passage, int unit) {
        if (sites.isEmpty() || unit < 2 || sites.getLast().passage().index() != passage.index()) {
            return false;
        }
        SumSite last = sites.getLast();
        Unit here = passage.units().get(unit);
        boolean other = here.sum() != null
                && !here.sum().amount().currency().equals(last.amount().currency());
        boolean bracket = unit - last.unit() <= 4 && between(passage, last.unit(), unit, "(");
        boolean or = unit - last.unit() <= 3
                && (between(passage, last.unit(), unit, "or") || between(passage, last.unit(), unit, "/"));
        return other && (bracket || or);
    }

    private static boolean between(Passage passage, int from, int to, String key) {
        return passage.units().subList(from + 1, to).stream()
                .anyMatch(unit -> unit.key().equals(key));
    }

    /** "£3m for roads and £2m for rail": the second sum takes over what is said of the first. */
    private int joined(Passage passage, int unit) {
        if (sites.isEmpty() || sites.getLast().passage().index() != passage.index() || unit == 0) {
            return -1;
        }
        String before = passage.units().get(unit - 1).key();
        boolean article = unit > 1 && ARTICLES.contains(before);
        before = article ? passage.units().get(unit - 2).key() : before;
        return JOINTS.contains(before) ? sites.size() - 1 : -1;
    }
}
