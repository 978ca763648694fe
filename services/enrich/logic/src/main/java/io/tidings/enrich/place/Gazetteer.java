package io.tidings.enrich.place;

import io.tidings.enrich.lookup.Keys;
import io.tidings.enrich.lookup.Phrases;
import io.tidings.enrich.lookup.Resource;
import io.tidings.enrich.place.PlaceName.Form;
import io.tidings.vocabulary.Region;
import io.tidings.vocabulary.Regions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Every name of a place that is looked for, from the vocabulary and this module's lists. Loaded once. */
final class Gazetteer {

    static final Gazetteer STANDARD = new Gazetteer();

    final Phrases<PlaceName> names = new Phrases<>();
    final Phrases<Boolean> afterCity = new Phrases<>();
    final Phrases<Boolean> beforeCity = new Phrases<>();
    final Set<String> people = new HashSet<>();
    private final Set<String> known = new HashSet<>();

    private Gazetteer() {
        Resource not = Resource.yaml("not-places.yaml");
        not.list("phrases").forEach(phrase -> add(phrase, new PlaceName("none", Form.NONE)));
        not.list("after-city").forEach(phrase -> afterCity.add(Keys.of(phrase), true));
        not.list("before-city").forEach(phrase -> beforeCity.add(Keys.of(phrase), true));
        people.addAll(not.list("people"));
        Resource.lines("countries.txt").forEach(this::addRow);
        Resource.lines("parts.txt").forEach(this::addRow);
        Resource.lines("groups.txt").forEach(this::addRow);
        addOfficialNames();
        addUnitedKingdom();
    }

    /**
     * The vocabulary's own names. Of the parts that no list tells more about, those count that are no country's name and
     * no everyday word; the United Kingdom's parts are its four nations.
     */
    private void addOfficialNames() {
        Set<List<String>> countries = new HashSet<>();
        for (Region region : Regions.all()) {
            if (region.kind() == Region.Kind.COUNTRY) {
                countries.add(Keys.of(region.name()));
                add(region.name(), new PlaceName(region.id(), Form.NAME));
            }
        }
        for (Region region : Regions.all()) {
            if (region.kind() == Region.Kind.PART && known.contains(region.id())) {
                add(region.name(), new PlaceName(region.id(), Form.NAME));
            } else if (region.kind() == Region.Kind.PART && !region.id().startsWith("GB-")) {
                addPart(PartNames.plain(region.name()), region.id(), countries);
            }
        }
    }

    private void addPart(String name, String id, Set<List<String>> countries) {
        List<String> keys = Keys.of(name);
        if (name.length() > 3 && !countries.contains(keys) && !PartNames.isEveryday(keys)) {
            add(name, new PlaceName(id, Form.NAME));
        }
    }

    /** Compass regions that are no part by ISO but lie in one. */
    private void addUnitedKingdom() {
        for (String compass : List.of(
                "North", "South", "West", "East", "Mid", "North East", "North West", "South East", "South West")) {
            add(compass + " England", new PlaceName("GB-ENG", Form.CITY));
            add(compass + " of England", new PlaceName("GB-ENG", Form.CITY));
            add(compass + " London", new PlaceName("GB-ENG", Form.CITY));
            add(compass + " Wales", new PlaceName("GB-WLS", Form.CITY));
        }
    }

    private void addRow(String row) {
        String[] cells = row.split("\\|", -1);
        String id = cells[0].trim();
        known.add(id);
        split(cells, 1).forEach(name -> add(name, new PlaceName(id, Form.NAME)));
        split(cells, 2).forEach(name -> add(name, new PlaceName(id, Form.PEOPLE)));
        split(cells, 3).forEach(name -> add(name, new PlaceName(id, Form.CITY)));
    }

    private void add(String name, PlaceName meaning) {
        List<String> keys = Keys.of(name);
        names.add(keys, meaning);
        if (keys.contains("-") && meaning.form() != Form.NONE) {
            names.add(keys.stream().filter(key -> !key.equals("-")).toList(), meaning);
        }
    }

    private static List<String> split(String[] cells, int column) {
        List<String> names = new ArrayList<>();
        if (column < cells.length) {
            for (String name : cells[column].split(",", -1)) {
                if (!name.isBlank()) {
                    names.add(name.trim());
                }
            }
        }
        return names;
    }
}
