package io.tidings.vocabulary;

import io.tidings.vocabulary.Region.Kind;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every region by id: countries, their parts, and groups. */
public final class Regions {

    private static final Map<String, Region> BY_ID = load();

    private Regions() {}

    /** Every region: countries, parts, groups. */
    public static Collection<Region> all() {
        return BY_ID.values();
    }

    /** The region of this id; ids are case-sensitive. */
    public static Optional<Region> find(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /** A region's English name, or the id itself when unknown. */
    public static String name(String id) {
        return find(id).map(Region::name).orElse(id);
    }

    /** The country a part lies in; a country's or group's own id is returned unchanged. */
    public static String countryOf(String id) {
        return find(id).filter(region -> region.kind() == Kind.PART).isPresent() ? id.substring(0, 2) : id;
    }

    /** The id nearest to a word that is none, by id or by name, for "did you mean"; empty when nothing is near. */
    public static Optional<String> closest(String word) {
        for (Region region : BY_ID.values()) {
            if (region.id().equalsIgnoreCase(word) || region.name().equalsIgnoreCase(word)) {
                return Optional.of(region.id());
            }
        }
        Map<String, String> idByName = new LinkedHashMap<>();
        for (Region region : BY_ID.values()) {
            if (region.kind() != Kind.PART) {
                idByName.put(region.name(), region.id());
            }
            if (region.kind() == Kind.GROUP) {
                idByName.put(region.id(), region.id());
            }
        }
        return Closest.to(word, idByName.keySet()).map(idByName::get);
    }

    private static Map<String, Region> load() {
        Map<String, Region> regions = new LinkedHashMap<>();
        add(regions, Table.read("countries.tsv", 2), Kind.COUNTRY);
        add(regions, Table.read("parts.tsv", 2), Kind.PART);
        for (Groupings.Group group : Groupings.standard().all()) {
            regions.put(group.id(), new Region(group.id(), group.name(), Kind.GROUP));
        }
        return Collections.unmodifiableMap(regions);
    }

    private static void add(Map<String, Region> regions, List<List<String>> rows, Kind kind) {
        for (List<String> row : rows) {
            regions.put(row.get(0), new Region(row.get(0), row.get(1), kind));
        }
    }
}
