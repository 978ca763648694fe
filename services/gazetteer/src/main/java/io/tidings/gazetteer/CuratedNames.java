package io.tidings.gazetteer;

import io.tidings.gazetteer.Row.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names chosen by hand: demonyms, capitals, cities, seas, provinces, groups. */
final class CuratedNames {

    final List<Row> rows = new ArrayList<>();

    /** Regions that a list tells more about. */
    final Set<String> ids = new HashSet<>();

    CuratedNames() {
        Set<String> abroad = new HashSet<>();
        Lines.of("known-abroad.txt").forEach(line -> abroad.add(Names.key(line)));
        Lines.of("countries.txt").forEach(line -> add(line, abroad));
        Lines.of("parts.txt").forEach(line -> add(line, abroad));
        Lines.of("groups.txt").forEach(line -> add(line, abroad));
        Lines.of("other-languages.txt").forEach(this::addForeign);
    }

    private void add(String line, Set<String> abroad) {
        String[] cells = line.split("\\|", -1);
        String id = cells[0].trim();
        ids.add(id);
        Lines.names(cells, 1).forEach(name -> rows.add(Row.english(Kind.NAME, id, name)));
        Lines.names(cells, 2).forEach(name -> rows.add(Row.english(Kind.PEOPLE, id, name)));
        boolean part = !Row.countryOf(id).equals(id);
        for (String name : Lines.names(cells, 3)) {
            boolean known = !part || abroad.contains(Names.key(name));
            rows.add(Row.english(known ? Kind.CITY : Kind.LOCAL, id, name));
        }
    }

    /** "fr | US | États-Unis, USA". */
    private void addForeign(String line) {
        String[] cells = line.split("\\|", -1);
        for (String name : Lines.names(cells, 2)) {
            rows.add(new Row(cells[0].trim(), Kind.NAME, cells[1].trim(), name));
        }
    }
}
