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

    Map<String, Set<String>> read(List<Stretch> stretches, Function<Stretch, Map<String, Double>> strengths) {
        for (Stretch stretch : stretches) {
            strengths.apply(stretch).forEach((theme, strength) -> {
                if (strength >= SOME) {
                    shown.computeIfAbsent(theme, any -> new EnumMap<>(Nearness.class))
                            .merge(stretch.nearness(), strength, Math::max);
                    most.merge(stretch.nearness(), strength, Math::max);
                }
            });
        }
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
        return features;
    }

    private void at(Nearness nearness, double strength, int rank, Set<String> features) {
        String at = "at=" + nearness;
        features.add(at);
        features.add(at + (rank < 0 ? " foreign" : rank == 0 ? " main" : " known"));
        features.add(at + " strength=" + (strength < 1.5 ? "weak" : strength < 3.5 ? "plain" : "strong"));
        boolean top = strength >= most.getOrDefault(nearness, 0.0) - 1e-9;
        features.add(at + (top ? " top" : strength * 2 < most.getOrDefault(nearness, 0.0) ? " far behind" : " behind"));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
