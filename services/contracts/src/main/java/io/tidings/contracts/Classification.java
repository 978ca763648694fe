package io.tidings.contracts;

import java.util.List;

/**
 * What an announcement is about.
 *
 * @param epoch the {@link ReadingEpoch#CLASSIFY} it was read with
 * @param themes main theme first, at most four; empty when none holds
 */
public record Classification(int epoch, List<ThemeReading> themes) {

    /** Copies the list. */
    public Classification {
        themes = List.copyOf(themes);
    }

    /** The theme ids, main theme first. */
    public List<String> themeIds() {
        return themes.stream().map(ThemeReading::id).toList();
    }
}
