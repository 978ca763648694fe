package io.tidings.gazetteer;

import com.ibm.icu.impl.ICUData;
import com.ibm.icu.util.UResourceBundle;
import io.tidings.gazetteer.Row.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeMap;

/** Names of countries and continents in a language: Unicode CLDR, as ICU4J carries it. */
final class CldrNames {

    /** Regions by UN M.49, as CLDR numbers them, that are groups of the vocabulary. */
    private static final Map<String, String> GROUPS = Map.ofEntries(
            Map.entry("002", "africa"),
            Map.entry("005", "south-america"),
            Map.entry("009", "oceania"),
            Map.entry("011", "west-africa"),
            Map.entry("013", "central-america"),
            Map.entry("014", "east-africa"),
            Map.entry("015", "north-africa"),
            Map.entry("018", "southern-africa"),
            Map.entry("019", "americas"),
            Map.entry("029", "caribbean"),
            Map.entry("034", "south-asia"),
            Map.entry("035", "southeast-asia"),
            Map.entry("142", "asia"),
            Map.entry("143", "central-asia"),
            Map.entry("150", "europe"),
            Map.entry("419", "latin-america"),
            Map.entry("EU", "eu"));

    private final String language;
    private final Set<String> countries;
    private final List<Row> rows = new ArrayList<>();

    private CldrNames(String language, Set<String> countries) {
        this.language = language;
        this.countries = countries;
    }

    /**
     * All names of a language. Abbreviations count in English alone; a variant with a remark in brackets ("Congo (DRC)")
     * would be two countries' name without it and is left out.
     *
     * @param countries the vocabulary's
     */
    static List<Row> in(String language, Set<String> countries) {
        CldrNames names = new CldrNames(language, countries);
        UResourceBundle bundle = UResourceBundle.getBundleInstance(ICUData.ICU_REGION_BASE_NAME, language);
        entries(bundle, "Countries").forEach(names::add);
        if (language.equals(Row.ENGLISH)) {
            entries(bundle, "Countries%short").forEach(names::add);
        }
        entries(bundle, "Countries%variant").forEach((code, name) -> {
            if (!name.contains("(")) {
                names.add(code, name);
            }
        });
        return names.rows;
    }

    /** Groups have their English names by hand, since CLDR calls them otherwise than announcements do. */
    private void add(String code, String name) {
        String id = GROUPS.getOrDefault(code, code);
        boolean group = !id.equals(code);
        if (group ? !language.equals(Row.ENGLISH) : countries.contains(id)) {
            Names.spellings(name).forEach(spelling -> rows.add(new Row(language, Kind.NAME, id, spelling)));
        }
    }

    private static Map<String, String> entries(UResourceBundle bundle, String table) {
        Map<String, String> names = new TreeMap<>();
        try {
            UResourceBundle entries = bundle.get(table);
            for (int i = 0; i < entries.getSize(); i++) {
                names.put(entries.get(i).getKey(), entries.get(i).getString());
            }
        } catch (MissingResourceException absent) {
            return Map.of();
        }
        return names;
    }
}
