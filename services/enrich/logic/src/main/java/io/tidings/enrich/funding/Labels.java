package io.tidings.enrich.funding;

import io.tidings.enrich.passage.Passage;
import io.tidings.enrich.passage.Unit;
import io.tidings.enrich.place.PlaceMention;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Places that label a sum and nothing else: "Malawi (£3 million)", a table's "Malawi" above its figure. They receive it. */
final class Labels {

    private static final Set<String> BRACKETS = Set.of("(", "[");

    private Labels() {}

    /**
     * The regions that label any mention of a line; empty when none does.
     *
     * @param country the announcer's own, whose parts are kept
     */
    static List<String> of(Line line, List<Stretch> stretches, @Nullable String country) {
        Set<String> regions = new LinkedHashSet<>();
        for (Mention mention : line.mentions()) {
            List<Unit> units = mention.passage().units();
            int at = mention.unit() - 2;
            if (at >= 0 && BRACKETS.contains(units.get(at + 1).key())) {
                add(units.get(at), country, regions);
            }
        }
        for (Stretch stretch : stretches) {
            Passage passage = stretch.passage();
            boolean label =
                    stretch.nearness() == Nearness.ITEM && passage.units().size() == 1;
            if (label) {
                add(passage.units().getFirst(), country, regions);
            }
        }
        return List.copyOf(regions);
    }

    private static void add(Unit unit, @Nullable String country, Set<String> regions) {
        for (PlaceMention place : unit.places()) {
            if (!place.people() && !place.doubtful() && !place.id().equals(country)) {
                regions.add(folded(place.id(), country));
            }
        }
    }

    private static String folded(String id, @Nullable String country) {
        boolean part = id.length() > 3 && id.charAt(2) == '-' && Character.isUpperCase(id.charAt(0));
        return part && (country == null || !id.startsWith(country)) ? id.substring(0, 2) : id;
    }
}
