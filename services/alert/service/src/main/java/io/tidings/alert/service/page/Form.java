package io.tidings.alert.service.page;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a browser's form says. Fields that nobody filled in are as if they were not there.
 *
 * @param fields values by name, none of them blank
 */
record Form(Map<String, List<String>> fields) {

    /** Fields of our own; every other is a parameter of the search. */
    static final Set<String> OWN = Set.of(
            "name",
            "frequency",
            "at",
            "day",
            "zone",
            "quietFrom",
            "quietUntil",
            "email",
            "webhook",
            "chat",
            "keep",
            "do",
            "add",
            "form",
            "edition",
            "since");

    /** How a search is shown; an alert has no use for it. */
    private static final Set<String> HOW =
            Set.of("sort", "size", "after", "facets", "histograms", "total", "semantic", "money", "map", "only");

    static Form of(MultivaluedMap<String, String> sent) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        sent.forEach((name, values) -> {
            List<String> said = values.stream()
                    .map(value -> value.replace("\u0000", "").strip())
                    .filter(value -> !value.isEmpty())
                    .toList();
            if (!said.isEmpty() && !HOW.contains(name)) {
                fields.put(name, said);
            }
        });
        return new Form(fields);
    }

    List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    String first(String name) {
        return all(name).isEmpty() ? "" : all(name).getFirst();
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    /** With this value alone. */
    Form with(String name, String value) {
        Map<String, List<String>> all = new LinkedHashMap<>(fields);
        all.put(name, List.of(value));
        return new Form(all);
    }

    /** With this where nothing else is said. */
    Form usually(String name, String value) {
        return has(name) ? this : with(name, value);
    }

    /** The parameters of the search. */
    Map<String, List<String>> search() {
        Map<String, List<String>> search = new LinkedHashMap<>(fields);
        search.keySet().removeAll(OWN);
        return search;
    }

    /** The same search with one more condition, for the whole of it. */
    Form narrowed(String condition) {
        String words = first("q");
        boolean choice = words.contains("|") || words.matches("(?s).*\\bOR\\b.*");
        String whole = choice ? "(" + words + ")" : words;
        return with("q", words.isEmpty() ? condition : whole + " " + condition);
    }
}
