package io.tidings.classify;

import io.tidings.classify.ThemeModels.Chance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Chooses the themes that hold: the one most likely to be the main theme, and others that are likely enough beside it. */
final class ThemeChoice {

    /** Least chance of an announcement's only theme. */
    private static final double ENOUGH_ALONE = 0.1;

    /** Least chance of a theme beside the first. */
    private static final double ENOUGH = 0.36;

    private static final int MOST = 4;

    private ThemeChoice() {}

    /** The themes that hold, by place: the main theme first, then the likelier first. */
    static List<Map.Entry<Integer, Chance>> of(Map<Integer, Chance> chances) {
        List<Map.Entry<Integer, Chance>> chosen = new ArrayList<>();
        chances.entrySet().stream()
                .filter(each -> each.getValue().any() >= ENOUGH_ALONE)
                .max(Comparator.comparingDouble(each -> each.getValue().main()))
                .ifPresent(chosen::add);
        chances.entrySet().stream()
                .filter(each -> each.getValue().any() >= ENOUGH && !chosen.contains(each))
                .sorted(Comparator.comparingDouble(each -> -each.getValue().any()))
                .limit(MOST - 1)
                .forEach(chosen::add);
        return chosen;
    }
}
