package io.tidings.enrich.funding;

import io.tidings.contracts.RegionReading;
import io.tidings.contracts.RegionRole;
import io.tidings.enrich.passage.Passage;
import io.tidings.enrich.passage.Unit;
import io.tidings.enrich.role.PlacedRole;
import io.tidings.vocabulary.Groupings;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What speaks for each region that may receive a line: where around its sums it is named and how, and what it is to the announcement. */
final class RegionCandidates {

    private static final Set<RegionRole> RECEIVING =
            Set.of(RegionRole.BENEFICIARY, RegionRole.SUBJECT, RegionRole.MENTIONED);
    private static final Set<String> PREPOSITIONS =
            Set.of("for", "in", "to", "across", "throughout", "from", "of", "with", "by", "^", "(", "and", "on");
    private static final Set<String> ARTICLES = Set.of("the", "a", "our");

    private final FundingContext context;
    private final Line line;
    private final Line main;
    private final Map<String, NamedRegion> named = new LinkedHashMap<>();

    /**
     * Candidates of a line.
     *
     * @param main the announcement's first line
     */
    RegionCandidates(FundingContext context, Line line, Line main) {
        this.context = context;
        this.main = main;
        this.line = line;
    }

    /** The candidates, nearest first, with their features. */
    Map<String, Set<String>> read(List<Stretch> stretches) {
        stretches.forEach(this::name);
        for (RegionReading region : context.regions().regions()) {
            named.computeIfAbsent(region.id(), any -> new NamedRegion());
        }
        String country = context.country();
        if (country != null) {
            named.computeIfAbsent(country, any -> new NamedRegion());
        }
        new RegionFeatures(context, line, main, named).describe(stretches);
        Map<String, Set<String>> candidates = new LinkedHashMap<>();
        named.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.comparing((NamedRegion seen) -> seen.nearest())))
                .forEach(
                        entry -> candidates.put(entry.getKey(), entry.getValue().features()));
        return candidates;
    }

    /** What is named in one breath with a region, itself included: it belongs to the line with it or not at all. */
    List<String> together(String id) {
        NamedRegion region = named.get(id);
        return named.entrySet().stream()
                .filter(other -> region != null && (other.getKey().equals(id) || region.together(other.getValue())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Where a group receives that is named beside a sum, a member named nowhere around it does not receive of its own. */
    List<String> withoutFartherMembers(List<String> ids) {
        LocalDate day = context.publishedOn() == null ? LocalDate.MAX : context.publishedOn();
        return ids.stream()
                .filter(id -> Groupings.standard().groupsOf(id, day).stream()
                        .noneMatch(group -> ids.contains(group) && isNearer(group, id)))
                .toList();
    }

    private boolean isNearer(String id, String other) {
        NamedRegion one = named.get(id);
        NamedRegion two = named.get(other);
        return one != null && two != null && two.nearest() == Nearness.ELSEWHERE && one.nearest() != Nearness.ELSEWHERE;
    }

    private void name(Stretch stretch) {
        for (PlacedRole placed : context.regions().in(stretch.passage())) {
            if (stretch.holds(placed.unit()) && !Shares.isOther(line, placed)) {
                NamedRegion seen = named.computeIfAbsent(folded(placed.id()), any -> new NamedRegion());
                seen.see(stretch.nearness());
                seen.form(stretch.nearness(), placed.place().people());
                seen.listed(((long) stretch.passage().index() << 16) | placed.unit());
                if (RECEIVING.contains(placed.role().role())) {
                    seen.receives(stretch.nearness());
                }
                how(stretch, placed, seen.features());
            }
        }
    }

    private void how(Stretch stretch, PlacedRole placed, Set<String> features) {
        Passage passage = stretch.passage();
        String form = placed.place().people() ? "people" : placed.place().city() ? "city" : "name";
        if (stretch.nearness().compareTo(Nearness.ONWARD) <= 0) {
            features.add("own words role=" + word(placed.role().role()));
            features.add("own words form=" + form);
            features.add("own words behind=" + preposition(passage, placed.unit()));
        } else if (stretch.nearness().compareTo(Nearness.HEADING) <= 0) {
            features.add("around role=" + word(placed.role().role()));
            features.add("around behind=" + preposition(passage, placed.unit()));
        } else if (stretch.nearness() == Nearness.TITLE) {
            features.add("title role=" + word(placed.role().role()));
            features.add("title form=" + form);
        }
        features.add("role here=" + word(placed.role().role()));
    }

    private static String before(Passage passage, int unit) {
        String key = key(passage, unit - 1);
        return ARTICLES.contains(key) ? key(passage, unit - 2) : key;
    }

    private static String preposition(Passage passage, int unit) {
        String key = before(passage, unit);
        return PREPOSITIONS.contains(key) ? key : "other";
    }

    private static String key(Passage passage, int unit) {
        List<Unit> units = passage.units();
        return unit < 0 ? "^" : unit >= units.size() ? "$" : units.get(unit).key();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private String folded(String id) {
        boolean part = id.length() > 3 && id.charAt(2) == '-' && Character.isUpperCase(id.charAt(0));
        @Nullable String country = context.country();
        return part && (country == null || !id.startsWith(country)) ? id.substring(0, 2) : id;
    }
}
