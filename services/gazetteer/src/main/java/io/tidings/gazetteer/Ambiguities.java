package io.tidings.gazetteer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Names that several places have, each with the rule by which it is resolved: what it means where nothing else is said, for
 * which announcers it means their own place, and which meanings count only where the text speaks of that place's region
 * otherwise too.
 */
final class Ambiguities {

    private final Map<String, Rule> rules = new TreeMap<>();

    Ambiguities() {
        for (String line : Lines.of("ambiguous.txt")) {
            String[] cells = line.split("\\|", -1);
            Rule rule = new Rule(
                    cells[0].trim(),
                    cells[1].trim(),
                    new LinkedHashSet<>(Lines.names(cells, 2)),
                    new LinkedHashSet<>(Lines.names(cells, 3)));
            rules.put(Names.key(rule.name), rule);
        }
    }

    /**
     * How a name is resolved.
     *
     * @param otherwise the region meant where no other word tells; {@code -} when none is
     * @param own regions meant by announcers of their country
     * @param near regions meant where the text speaks of them
     */
    record Rule(String name, String otherwise, Set<String> own, Set<String> near) {

        Set<String> all() {
            Set<String> all = new LinkedHashSet<>(own);
            all.addAll(near);
            if (!otherwise.equals("-")) {
                all.add(otherwise);
            }
            return all;
        }

        String line() {
            return String.join("\t", "?", name, otherwise, String.join(",", own), String.join(",", near));
        }
    }

    List<String> lines() {
        return rules.values().stream().map(Rule::line).toList();
    }

    /** Whether a rule names this meaning of a name. */
    boolean has(String key, String id) {
        Rule rule = rules.get(key);
        return rule != null && rule.all().contains(id);
    }

    boolean covers(String key) {
        return rules.containsKey(key);
    }

    /** What is wrong with the rules: names shared by several countries that none covers, meanings no rule knows. */
    List<String> faults(List<Row> rows) {
        Map<String, Set<String>> ids = new TreeMap<>();
        for (Row row : rows) {
            if (row.language().equals(Row.ENGLISH)) {
                ids.computeIfAbsent(Names.key(row.name()), key -> new TreeSet<>())
                        .add(row.id());
            }
        }
        List<String> faults = new ArrayList<>();
        ids.forEach((key, meanings) -> {
            Set<String> countries = new TreeSet<>();
            meanings.forEach(id -> countries.add(Row.countryOf(id)));
            if (countries.size() > 1 && !rules.containsKey(key)) {
                faults.add(key + " is the name of " + meanings + " and no rule says when of which");
            }
        });
        rules.forEach((key, rule) -> {
            Set<String> known = ids.getOrDefault(key, Set.of());
            rule.all().stream()
                    .filter(id -> !known.contains(id))
                    .forEach(id -> faults.add(rule.name() + " is resolved to " + id + ", which has no such name"));
        });
        return faults;
    }
}
