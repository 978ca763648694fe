package io.tidings.vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The closed list of themes. */
public final class Themes {

    private static final Map<String, Theme> BY_ID = load();

    private Themes() {}

    /** Every theme, in the list's order. */
    public static List<Theme> all() {
        return List.copyOf(BY_ID.values());
    }

    /** The theme of this id. */
    public static Optional<Theme> find(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /** The theme id nearest to a word that is none, for "did you mean"; empty when nothing is near. */
    public static Optional<String> closest(String word) {
        return Closest.to(word, BY_ID.keySet());
    }

    private static Map<String, Theme> load() {
        Map<String, Theme> themes = new LinkedHashMap<>();
        for (List<String> row : Table.read("themes.tsv", 3)) {
            themes.put(row.get(0), new Theme(row.get(0), row.get(1), row.get(2)));
        }
        return themes;
    }
}
