package io.tidings.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The forms that a country's name takes in languages that decline it: "Ukraina", "w Ukrainie". */
final class CaseEndings {

    private static final int SHORTEST = 4;

    private final TreeMap<String, List<Ending>> byLanguage = new TreeMap<>();

    CaseEndings() {
        for (String line : Lines.of("endings.txt")) {
            String[] cells = line.split("\\|", -1);
            String ending = cells[1].trim();
            List<String> others = List.of(cells[2].trim().split(" ", -1));
            byLanguage
                    .computeIfAbsent(cells[0].trim(), language -> new ArrayList<>())
                    .add(new Ending(ending.equals("-") ? "" : ending, others));
        }
    }

    private record Ending(String ending, List<String> others) {}

    /** The other forms of a name of one word, by the first ending that fits; none for names of several words. */
    List<Row> of(Row row) {
        if (row.name().length() < SHORTEST || row.name().contains(" ")) {
            return List.of();
        }
        for (Ending ending : byLanguage.getOrDefault(row.language(), List.of())) {
            if (row.name().endsWith(ending.ending)) {
                String stem = row.name().substring(0, row.name().length() - ending.ending.length());
                return ending.others.stream()
                        .map(other -> new Row(row.language(), row.kind(), row.id(), stem + other))
                        .toList();
            }
        }
        return List.of();
    }
}
