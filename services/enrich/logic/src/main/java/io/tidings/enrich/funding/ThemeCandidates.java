package io.tidings.enrich.funding;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** What speaks for each theme a line may have: how strongly the words around its sums show it, and what it is to the announcement. */
final class ThemeCandidates {

    private static final double SOME = 0.6;

    private final FundingContext context;
    private final Line line;
    private final Map<String, EnumMap<Nearness, Double>> shown = new TreeMap<>();
    private final EnumMap<Nearness, Double> most = new EnumMap<>(Nearness.class);

    ThemeCandidates(FundingContext context, Line line) {
        this.context = context;
        this.line = line;
    }

    /** Takes in what the words show that say what the line is for. */
    ThemeCandidates forPurpose(Map<String, Double> strengths) {
        add(Nearness.PURPOSE, strengths);
        return this;
    }

    private void add(Nearness nearness, Map<String, Double> strengths) {
        strengths.forEach((theme, strength) -> {
            if (strength >= SOME) {
                shown.computeIfAbsent(theme, any -> new EnumMap<>(Nearness.class))
                        .merge(nearness, strength, Math::max);
                most.merge(nearness, strength, Math::max);
            }
        });
    }

    Map<String, Set<String>> read(List<Stretch> stretches, Function<Stretch, Map<String, Double>> strengths) {
        stretches.forEach(stretch -> add(stretch.nearness(), strengths.apply(stretch)));
        context.themes().forEach(theme -> shown.computeIfAbsent(theme, any -> new EnumMap<>(Nearness.class)));
        Map<String, Set<String>> candidates = new TreeMap<>();
        shown.forEach((theme, places) -> candidates.put(theme, features(theme, places)));
        return candidates;
    }

    private Set<String> features(String theme, EnumMap<Nearness, Double> places) {
        Set<String> features = new LinkedHashSet<>();
        Nearness near = places.isEmpty()
                ? Nearness.ELSEWHERE
                : places.keySet().iterator().next();
        Nearness best =
                most.isEmpty() ? Nearness.ELSEWHERE : most.keySet().iterator().next();
        int rank = context.themes().indexOf(theme);
        String place = "rank=" + rank;
        String main = context.themes().isEmpty() ? "none" : context.themes().getFirst();
        features.add(place);
        features.add(place + " of " + context.themes().size());
        features.add("near=" + near + " " + place);
        features.add("best=" + best + " " + place);
        features.add("near=" + near + (near == best ? " first" : " best=" + best));
        features.add("id=" + theme);
        features.add("id=" + theme + " " + place);
        features.add("id=" + theme + " main=" + main);
        features.add("near=" + near + " id=" + theme);
        features.add("delta=" + word(line.delta()) + " " + place);
        features.add("delta=" + word(line.delta()) + " near=" + near);
        places.forEach((nearness, strength) -> at(nearness, strength, rank, features));
        besideOthers(rank, places.containsKey(Nearness.CLAUSE), features);
        return features;
    }

    /** Which others the sum's own clause shows: a theme of the announcement there leaves less room for a new one. */
    private void besideOthers(int rank, boolean here, Set<String> features) {
        List<String> there = shown.entrySet().stream()
                .filter(entry -> entry.getValue().containsKey(Nearness.CLAUSE))
                .map(Map.Entry::getKey)
                .toList();
        String me = (here ? " here" : " elsewhere") + (rank < 0 ? " foreign" : " known");
        features.add("clause shows=" + Math.min(3, there.size()) + me);
        features.add("clause known=" + there.stream().anyMatch(context.themes()::contains) + me);
        features.add("clause main="
                + (!context.themes().isEmpty()
                        && there.contains(context.themes().getFirst()))
                + me);
    }

    private void at(Nearness nearness, double strength, int rank, Set<String> features) {
        String at = "at=" + nearness;
        features.add(at);
        String size = strength < 1.5 ? "weak" : strength < 3.5 ? "plain" : "strong";
        features.add(at + " strength=" + size);
        boolean top = strength >= most.getOrDefault(nearness, 0.0) - 1e-9;
        String degree = top ? " top" : strength * 2 < most.getOrDefault(nearness, 0.0) ? " far behind" : " behind";
        String known = rank < 0 ? " foreign" : rank == 0 ? " main" : " known";
        features.add(at + known);
        if (nearness.compareTo(Nearness.ONWARD) <= 0 || nearness == Nearness.WHOLE) {
            features.add(at + " " + size + degree + known);
        }
        features.add(at + degree);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
