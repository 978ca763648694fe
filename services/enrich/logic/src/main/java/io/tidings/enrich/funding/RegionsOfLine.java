package io.tidings.enrich.funding;

import io.tidings.contracts.Delta;
import io.tidings.contracts.RegionReading;
import io.tidings.contracts.RegionRole;
import io.tidings.enrich.passage.Passage;
import io.tidings.enrich.role.PlacedRole;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The regions that receive a line: named in its own words, else in the sentence that carries on, else the announcement's. */
final class RegionsOfLine {

    private static final Set<RegionRole> NOT_RECEIVING =
            Set.of(RegionRole.ACTOR, RegionRole.CONTRIBUTOR, RegionRole.ATTENDEE, RegionRole.PARTNER, RegionRole.VENUE);

    private final FundingContext context;
    private final Line line;
    private final Function<Mention, @Nullable Passage> next;
    private final Set<String> receivers;

    RegionsOfLine(FundingContext context, Line line, Function<Mention, @Nullable Passage> next) {
        this.context = context;
        this.line = line;
        this.next = next;
        this.receivers = context.regions().regions().stream()
                .filter(region -> region.role() == RegionRole.BENEFICIARY || region.role() == RegionRole.SUBJECT)
                .map(RegionReading::id)
                .collect(Collectors.toSet());
    }

    List<String> read() {
        Set<String> regions = new LinkedHashSet<>();
        for (Mention mention : line.mentions()) {
            regions.addAll(inSegment(mention));
            Passage carriesOn = next.apply(mention);
            if (carriesOn != null) {
                regions.addAll(in(carriesOn, 0, Integer.MAX_VALUE));
            }
        }
        if (regions.isEmpty() && line.parent() != null) {
            regions.addAll(new RegionsOfLine(context, line.parent(), next).read());
        }
        if (regions.isEmpty() && line.delta() == Delta.TOTAL) {
            return whole();
        }
        if (regions.isEmpty()) {
            regions.addAll(context.regions().receivers());
        }
        return List.copyOf(regions);
    }

    /** A fund's size lands where its sentence says, at home in the whole country, abroad nowhere in particular. */
    private List<String> whole() {
        Set<String> regions = new LinkedHashSet<>();
        line.mentions().forEach(mention -> regions.addAll(in(mention.passage(), 0, Integer.MAX_VALUE)));
        String country = context.country();
        boolean home = country != null
                && context.regions().receivers().stream().limit(1).anyMatch(id -> id.startsWith(country));
        if (regions.isEmpty() && home) {
            regions.add(country);
        }
        return List.copyOf(regions);
    }

    private Set<String> inSegment(Mention mention) {
        return in(mention.passage(), mention.segment().from(), mention.segment().to());
    }

    private Set<String> in(Passage passage, int from, int to) {
        Set<String> found = new LinkedHashSet<>();
        for (PlacedRole placed : context.regions().in(passage)) {
            boolean here = from <= placed.unit() && placed.unit() < to;
            if (here && receives(placed)) {
                found.add(folded(placed.id()));
            }
        }
        return found;
    }

    private boolean receives(PlacedRole placed) {
        String id = folded(placed.id());
        boolean part = context.country() != null && id.startsWith(context.country() + "-");
        return (part || receivers.contains(id))
                && !NOT_RECEIVING.contains(placed.role().role())
                && !id.equals(context.country());
    }

    private String folded(String id) {
        boolean part = id.length() > 3 && id.charAt(2) == '-' && Character.isUpperCase(id.charAt(0));
        String country = context.country();
        return part && (country == null || !id.startsWith(country)) ? id.substring(0, 2) : id;
    }
}
