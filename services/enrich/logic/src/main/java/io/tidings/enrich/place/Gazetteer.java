package io.tidings.enrich.place;

import io.tidings.enrich.lookup.Keys;
import io.tidings.enrich.lookup.Phrases;
import io.tidings.enrich.lookup.Resource;
import io.tidings.enrich.place.PlaceName.Form;
import io.tidings.enrich.place.PlaceName.Reach;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Every name of a place that is looked for: the compiled gazetteer and this module's list of what is no place. Loaded once. */
final class Gazetteer {

    private static final String ENGLISH = "en";
    private static final Pattern TAB = Pattern.compile("\t");
    private static final Pattern BAR = Pattern.compile("\\|");

    static final Gazetteer STANDARD = new Gazetteer();

    final Phrases<PlaceName> names = new Phrases<>();
    final Phrases<Boolean> afterCity = new Phrases<>();
    final Phrases<Boolean> beforeCity = new Phrases<>();
    final Set<String> people = new HashSet<>();
    final Map<List<String>, SharedName> shared = new HashMap<>();
    private final Map<String, List<String[]>> foreignRows = new HashMap<>();
    private final Map<String, Phrases<PlaceName>> foreign = new ConcurrentHashMap<>();

    private Gazetteer() {
        Resource not = Resource.yaml("not-places.yaml");
        not.list("phrases").forEach(phrase -> add(phrase, new PlaceName("none", Form.NONE)));
        not.list("after-city").forEach(phrase -> afterCity.add(Keys.of(phrase), true));
        not.list("before-city").forEach(phrase -> beforeCity.add(Keys.of(phrase), true));
        people.addAll(not.list("people"));
        Resource.lines("gazetteer.txt").forEach(line -> addRow(TAB.split(line, -1)));
        addUnitedKingdom();
    }

    /** Names in another language than English, which count in its texts alone; null for a language that has none. */
    @Nullable Phrases<PlaceName> in(String language) {
        return foreignRows.containsKey(language) ? foreign.computeIfAbsent(language, this::foreignNames) : null;
    }

    private Phrases<PlaceName> foreignNames(String language) {
        Phrases<PlaceName> phrases = new Phrases<>();
        for (String[] row : foreignRows.getOrDefault(language, List.of())) {
            for (String name : BAR.split(row[3], -1)) {
                phrases.add(Keys.of(name), new PlaceName(row[2], Form.NAME));
            }
        }
        return phrases;
    }

    private void addRow(String[] row) {
        if (row[0].equals("?")) {
            SharedName rule = new SharedName(row[2], split(row[3]), split(row[4]));
            shared.put(Keys.of(row[1]), rule);
        } else if (row[0].equals(ENGLISH)) {
            PlaceName meaning = meaning(row[1].charAt(0), row[2]);
            BAR.splitAsStream(row[3]).forEach(name -> add(name, meaning));
        } else {
            foreignRows.computeIfAbsent(row[0], language -> new ArrayList<>()).add(row);
        }
    }

    private static PlaceName meaning(char kind, String id) {
        return switch (kind) {
            case 'N' -> new PlaceName(id, Form.NAME);
            case 'A' -> new PlaceName(id, Form.PEOPLE);
            case 'K' -> new PlaceName(id, Form.CITY);
            case 'C' -> new PlaceName(id, Form.CITY, Reach.HOME);
            case 'T' -> new PlaceName(id, Form.CITY, Reach.TOLD);
            case 'P' -> new PlaceName(id, Form.NAME, Reach.HOME_OR_TOLD);
            default -> throw new IllegalStateException("a name of kind " + kind + " in the gazetteer");
        };
    }

    /** Compass regions that are no part by ISO but lie in one. */
    private void addUnitedKingdom() {
        for (String compass : List.of(
                "North", "South", "West", "East", "Mid", "North East", "North West", "South East", "South West")) {
            add(compass + " England", new PlaceName("GB-ENG", Form.CITY, Reach.HOME));
            add(compass + " of England", new PlaceName("GB-ENG", Form.CITY, Reach.HOME));
            add(compass + " London", new PlaceName("GB-ENG", Form.CITY, Reach.HOME));
            add(compass + " Wales", new PlaceName("GB-WLS", Form.CITY, Reach.HOME));
        }
    }

    private void add(String name, PlaceName meaning) {
        List<String> keys = Keys.of(name);
        names.add(keys, meaning);
        if (keys.contains("-") && meaning.form() != Form.NONE) {
            names.add(keys.stream().filter(key -> !key.equals("-")).toList(), meaning);
        }
    }

    private static Set<String> split(String ids) {
        return ids.isEmpty() ? Set.of() : Set.of(ids.split(",", -1));
    }
}
