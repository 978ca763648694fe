package io.tidings.enrich.funding;

import io.tidings.enrich.money.MoneyMention;
import io.tidings.enrich.passage.Passage;
import io.tidings.enrich.passage.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds where every sum of an announcement stands; a conversion in brackets is no sum of its own, here and said elsewhere. */
final class SumSites {

    /** Far more sums than any announcement states; a dump of figures is read as far as this. */
    private static final int MOST = 3_000;

    private static final Set<String> ARTICLES = Set.of("the", "a", "an");
    private static final Set<String> JOINTS = Set.of("and", ",", ";", "plus", "or");
    private static final Set<String> DASHES = Set.of("-", "–", "—");
    private static final int EQUIVALENT = 5;

    private final int year;
    private final List<SumSite> sites = new ArrayList<>();

    private final Set<String> conversions;
    private final Set<String> converted = new HashSet<>();

    private SumSites(int year, Set<String> conversions) {
        this.year = year;
        this.conversions = conversions;
    }

    /**
     * Every sum in text order.
     *
     * @param year the year of publication; 0 when unknown
     */
    static List<SumSite> of(List<Passage> passages, int year) {
        SumSites first = read(passages, year, Set.of());
        return first.converted.isEmpty() ? first.sites : read(passages, year, first.converted).sites;
    }

    private static SumSites read(List<Passage> passages, int year, Set<String> conversions) {
        SumSites reader = new SumSites(year, conversions);
        for (Passage passage : passages) {
            if (reader.sites.size() < MOST && !passage.sums().isEmpty()) {
                reader.add(passage);
            }
        }
        return reader;
    }

    private void add(Passage passage) {
        SentenceCues cues = new SentenceCues(passage, year);
        List<Segment> segments = Segments.of(passage.units());
        int sum = 0;
        for (int unit = 0; unit < passage.units().size(); unit++) {
            if (passage.units().get(unit).sum() != null) {
                Segment segment = segments.get(sum++);
                String said = said(passage.units().get(unit).sum());
                if (isConversion(passage, unit)) {
                    converted.add(said);
                } else if (!conversions.contains(said)) {
                    sites.add(new SumSite(passage, unit, segment, cues, joined(passage, unit)));
                }
            }
        }
    }

    private static String said(@Nullable MoneyMention sum) {
        return sum == null ? "" : sum.amount().currency() + sum.amount().value().stripTrailingZeros();
    }

    /** "£5 million (US$6.3 million)", "€5 million, equivalent to about £4.3 million": right after a sum in another currency. */
    private boolean isConversion(Passage passage, int unit) {
        if (sites.isEmpty()) {
            return false;
        }
        SumSite last = sites.getLast();
        if (unit == 0) {
            return goesOn(last, passage);
        }
        if (unit < 2 || last.passage().index() != passage.index()) {
            return false;
        }
        Unit here = passage.units().get(unit);
        boolean other = here.sum() != null
                && !here.sum().amount().currency().equals(last.amount().currency());
        boolean bracket = unit - last.unit() <= 4 && between(passage, last.unit(), unit, "(");
        boolean or = unit - last.unit() <= 3
                && (between(passage, last.unit(), unit, "or") || between(passage, last.unit(), unit, "/"));
        boolean dash = unit - last.unit() == 2
                && DASHES.contains(passage.units().get(unit - 1).key());
        boolean equivalent = unit - last.unit() <= EQUIVALENT && between(passage, last.unit(), unit, "equivalent");
        return other && (bracket || or || dash || equivalent);
    }

    /** "DKK 2bn (approx." "EUR 280m)": an abbreviation's stop is not always seen as one. */
    private static boolean goesOn(SumSite last, Passage passage) {
        List<Unit> units = passage.units();
        MoneyMention sum = units.getFirst().sum();
        List<Unit> before = last.units().subList(last.unit(), last.units().size());
        return sum != null
                && units.size() > 1
                && units.get(1).key().equals(")")
                && last.passage().index() == passage.index() - 1
                && !sum.amount().currency().equals(last.amount().currency())
                && before.stream().anyMatch(unit -> unit.key().equals("("));
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
