package io.tidings.gazetteer;

import io.tidings.gazetteer.Row.Kind;
import io.tidings.vocabulary.Region;
import io.tidings.vocabulary.Regions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** All names together, each once, and what is wrong with them. */
final class Compilation {

    /** Languages in which names of countries are read: those whose sums are read too, and neighbours of theirs. */
    static final List<String> LANGUAGES = List.of(
            "ar", "bg", "cs", "da", "de", "el", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "lt", "lv", "mt", "nb",
            "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sv", "uk");

    private static final int SHORTEST_TOWN = 4;

    private final Set<String> countries = new TreeSet<>();
    private final Ambiguities ambiguities = new Ambiguities();
    private final CuratedNames curated = new CuratedNames();
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Map<String, String> foreign = new HashMap<>();
    private final Map<String, Set<String>> countriesByKey = new TreeMap<>();

    Compilation() {
        for (Region region : Regions.all()) {
            if (region.kind() == Region.Kind.COUNTRY) {
                countries.add(region.id());
                add(Row.english(Kind.NAME, region.id(), region.name()));
            }
        }
        CldrNames.in(Row.ENGLISH, countries).forEach(this::add);
        curated.rows.stream().filter(row -> row.language().equals(Row.ENGLISH)).forEach(this::add);
        List<Row> lesser = new ArrayList<>(PartNames.rows(curated.ids));
        Lines.of("towns.tsv").forEach(line -> lesser.add(town(line)));
        addLesser(lesser);
        curated.rows.forEach(this::addForeign);
        CaseEndings endings = new CaseEndings();
        for (String language : LANGUAGES) {
            CldrNames.in(language, countries).forEach(this::addForeign);
        }
        List.copyOf(rows.values()).forEach(row -> endings.of(row).forEach(this::addForeign));
    }

    private static Row town(String line) {
        String[] cells = line.split("\t", -1);
        return Row.english(Kind.TOWN, cells[0], cells[1]);
    }

    private void add(Row row) {
        String key = row.language() + "|" + row.id() + "|" + row.name().toLowerCase(Locale.ROOT) + "|"
                + (row.kind() == Kind.PEOPLE);
        rows.putIfAbsent(key, row);
        if (row.language().equals(Row.ENGLISH)) {
            countriesByKey
                    .computeIfAbsent(Names.key(row.name()), any -> new TreeSet<>())
                    .add(row.country());
        }
    }

    /**
     * Towns and official parts. A name that a place of another country has too counts only where a rule knows it, unless a
     * list by hand tells more of the region.
     */
    private void addLesser(List<Row> lesser) {
        Map<String, Set<String>> sharers = new HashMap<>(countriesByKey);
        for (Row row : lesser) {
            sharers.merge(Names.key(row.name()), Set.of(row.country()), Compilation::union);
        }
        for (Row row : lesser) {
            String key = Names.key(row.name());
            boolean alone = sharers.getOrDefault(key, Set.of()).size() == 1;
            boolean listed = row.kind() == Kind.NAME;
            if (key.length() >= SHORTEST_TOWN && (alone || listed || ambiguities.has(key, row.id()))) {
                add(row);
            }
        }
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> union = new TreeSet<>(one);
        union.addAll(other);
        return union;
    }

    /** In another language the first country of a name has it: those by hand, then CLDR's, then the declined. */
    private void addForeign(Row row) {
        String first = foreign.putIfAbsent(row.language() + "|" + Names.key(row.name()), row.id());
        if (!row.language().equals(Row.ENGLISH) && (first == null || first.equals(row.id()))) {
            add(row);
        }
    }

    List<Row> rows() {
        return List.copyOf(rows.values());
    }

    /** What is wrong with the data; empty when it is sound. */
    List<String> faults() {
        List<String> faults = new ArrayList<>(ambiguities.faults(rows()));
        Set<String> named = new HashSet<>();
        for (Row row : rows()) {
            if (Regions.find(row.id()).isEmpty()) {
                faults.add(row.name() + " names " + row.id() + ", which is no region");
            }
            if (row.kind() == Kind.NAME) {
                named.add(row.language() + row.id());
            }
        }
        for (String id : countries) {
            if (!named.contains(Row.ENGLISH + id)) {
                faults.add(id + " has no name");
            }
        }
        return faults;
    }

    /** The compiled file: a line for each language, kind and region, then the rules for shared names. */
    String text() {
        Map<String, Set<String>> names = new TreeMap<>();
        for (Row row : rows()) {
            names.computeIfAbsent(row.language() + "\t" + row.kind().letter + "\t" + row.id(), key -> new TreeSet<>())
                    .add(row.name());
        }
        StringBuilder text = new StringBuilder("""
                # Compiled by services/gazetteer in the build; do not edit. Sources and licences: services/gazetteer/NOTICE.
                # Language, kind (N name, A adjective or people, K city known abroad, C city, T town, P official part), region, names.
                # ? lines: a shared name, what it means, own meaning of which announcers, meanings where the text speaks of them.
                """);
        names.forEach((key, values) ->
                text.append(key).append('\t').append(String.join("|", values)).append('\n'));
        ambiguities.lines().forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
