package io.tidings.gazetteer;

import io.tidings.gazetteer.Row.Kind;
import io.tidings.vocabulary.Region;
import io.tidings.vocabulary.Regions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of parts of countries: the vocabulary's own and those that Unicode CLDR has in English. */
final class PartNames {

    private static final List<String> KINDS = List.of(
            " län",
            " oblast",
            " Oblast",
            " City",
            " Province",
            " county",
            " County",
            " maakunta",
            " Region",
            " District",
            " Governorate",
            " Prefecture",
            " Department",
            " Raion",
            " Municipality",
            " Krai",
            " Voivodeship",
            " Island Council");
    private static final Set<String> EVERYDAY = Lines.of("everyday.txt").stream()
            .flatMap(line -> Lines.names(new String[] {line}, 0).stream())
            .map(Names::key)
            .collect(Collectors.toUnmodifiableSet());
    private static final int SHORTEST = 4;

    private PartNames() {}

    /**
     * The names of all parts.
     *
     * @param listed regions of which a list by hand tells more; the United Kingdom's parts are its four nations
     */
    static List<Row> rows(Set<String> listed) {
        Map<String, String> english = new HashMap<>();
        for (String line : Lines.of("subdivisions.tsv")) {
            String[] cells = line.split("\t", -1);
            english.put(cells[0], cells[1]);
        }
        List<Row> rows = new ArrayList<>();
        for (Region region : Regions.all()) {
            boolean nation = !region.id().startsWith("GB-") || listed.contains(region.id());
            if (region.kind() == Region.Kind.PART && nation) {
                add(rows, region.id(), region.name(), listed);
                add(rows, region.id(), english.getOrDefault(region.id(), region.name()), listed);
            }
        }
        return rows;
    }

    private static void add(List<Row> rows, String id, String name, Set<String> listed) {
        if (listed.contains(id)) {
            rows.add(Row.english(Kind.NAME, id, name));
            return;
        }
        String plain = plain(name);
        if (plain.length() >= SHORTEST && !EVERYDAY.contains(Names.key(plain))) {
            rows.add(Row.english(Kind.PART, id, plain));
        }
    }

    /** Without its kind ("Gotlands län") and what follows a comma, bracket or stroke. */
    private static String plain(String name) {
        String plain = name.split("[,(/]", -1)[0].trim();
        for (String kind : KINDS) {
            if (plain.endsWith(kind)) {
                return plain.substring(0, plain.length() - kind.length());
            }
        }
        return plain;
    }
}
