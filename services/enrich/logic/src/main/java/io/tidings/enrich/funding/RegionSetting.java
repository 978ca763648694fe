package io.tidings.enrich.funding;

import io.tidings.contracts.RegionRole;
import io.tidings.enrich.passage.Unit;
import io.tidings.enrich.role.PlacedRole;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What speaks for a region beside where it is named: what the sum is for, who announces it, how much the announcement speaks of it. */
final class RegionSetting {

    private static final int SHORTEST_WORD = 4;
    private static final int MANY_TIMES = 4;
    private static final List<Double> SHARES = List.of(0.1, 0.25, 0.5, 0.75);
    private static final List<Integer> DISTANCES = List.of(2, 4, 7, 12, 20);

    private final FundingContext context;
    private final Line line;
    private final String size;
    private final Set<String> words = new TreeSet<>();
    private final Map<String, Integer> times = new HashMap<>();

    /**
     * The setting of a line.
     *
     * @param size the line's, compared with the announcement's first
     * @param stretches the text around the line
     */
    RegionSetting(FundingContext context, Line line, String size, List<Stretch> stretches) {
        this.context = context;
        this.line = line;
        this.size = size;
        stretches.stream()
                .filter(stretch -> stretch.nearness().compareTo(Nearness.ONWARD) <= 0)
                .forEach(this::hear);
        context.passages().stream()
                .flatMap(passage -> context.regions().in(passage).stream())
                .forEach(placed -> times.merge(placed.id(), 1, Integer::sum));
    }

    private void hear(Stretch stretch) {
        stretch.passage().units().subList(stretch.from(), stretch.to()).stream()
                .map(Unit::key)
                .filter(key -> key.length() >= SHORTEST_WORD && Character.isLetter(key.charAt(0)))
                .forEach(words::add);
    }

    /** Adds what is known of a region. */
    void describe(String id, String kind, NamedRegion seen) {
        said(kind, seen.features());
        if (kind.equals("own") || kind.equals("own part")) {
            announcer(id, kind, seen);
        }
        salience(id, kind, seen);
        distance(id, kind, seen.features());
    }

    /** What a sum is for tells how far it reaches: "nationally" and "defence" the whole country, "hospital" a part of it. */
    private void said(String kind, Set<String> features) {
        words.forEach(word -> features.add("says " + word + " kind=" + kind));
    }

    /** A state's own government gives to the state. */
    private void announcer(String id, String kind, NamedRegion seen) {
        String part = context.part();
        String speaks = "announcer=" + (part == null ? "whole" : part.equals(id) ? "itself" : "part") + " kind=" + kind;
        boolean core = context.regions().regions().stream()
                .anyMatch(region -> region.id().equals(id) && region.role() == RegionRole.BENEFICIARY);
        seen.features().add(speaks);
        seen.features().add(speaks + " near=" + seen.nearest());
        seen.features().add(speaks + (core ? " core" : " other"));
        seen.features().add(speaks + " size=" + size);
    }

    private void salience(String id, String kind, NamedRegion seen) {
        int own = times.getOrDefault(id, 0);
        int all = times.values().stream().mapToInt(count -> count).sum();
        String share = "share=" + step(all == 0 ? 0 : (double) own / all, SHARES);
        seen.features().add(share + " kind=" + kind);
        seen.features().add(share + " near=" + seen.nearest());
        seen.features().add("times=" + Math.min(own, MANY_TIMES) + " kind=" + kind);
    }

    /** How far from the sum it is named, in words of its sentence. */
    private void distance(String id, String kind, Set<String> features) {
        Integer nearest = null;
        for (Mention mention : line.mentions()) {
            for (PlacedRole placed : context.regions().in(mention.passage())) {
                int words = placed.unit() - mention.unit();
                boolean nearer = nearest == null || Math.abs(words) < Math.abs(nearest);
                nearest = placed.id().equals(id) && nearer ? Integer.valueOf(words) : nearest;
            }
        }
        addDistance(nearest, kind, features);
    }

    private static void addDistance(@Nullable Integer words, String kind, Set<String> features) {
        if (words != null) {
            String distance = "distance=" + step(Math.abs(words), DISTANCES);
            features.add(distance);
            features.add(distance + " kind=" + kind);
            features.add(distance + (words < 0 ? " before" : " behind"));
            features.add((words < 0 ? "before" : "behind") + " kind=" + kind);
        }
    }

    /** In which of some steps a value lies, from 0. */
    private static <T extends Number> long step(double value, List<T> bounds) {
        return bounds.stream().filter(bound -> value > bound.doubleValue()).count();
    }
}
