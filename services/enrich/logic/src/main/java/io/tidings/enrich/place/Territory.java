package io.tidings.enrich.place;

import java.util.Set;

/** Tells the territory of an alliance or union from the institution by the words around its name. */
final class Territory {

    private static final Set<String> INTO = Set.of(
            "in the",
            "across the",
            "to the",
            "throughout the",
            "within the",
            "outside the",
            "into the",
            "entering the",
            "with the",
            "membership of",
            "of the",
            "between the",
            "the wider",
            "leave the",
            "join the");
    private static final Set<String> PEOPLED = Set.of(
            "citizens",
            "countries",
            "nations",
            "market",
            "markets",
            "economies",
            "region",
            "regions",
            "workers",
            "exports",
            "imports",
            "nationals",
            "states",
            "territory",
            "consumers",
            "citizen",
            "candidate",
            "accession",
            "farmers",
            "border",
            "borders",
            "waters",
            "students",
            "goods");
    private static final Set<String> STRICT = Set.of("nato", "g7", "g20", "apec");

    private static final Set<String> IN_IT = Set.of("in the", "of the", "across the", "throughout the");

    private Territory() {}

    /**
     * Whether the territory is meant.
     *
     * @param id the group
     * @param before the two words before the name
     * @param after the word after it
     * @param length words of the name
     */
    static boolean meant(String id, String before, String after, int length) {
        if (before.equals(", the") && (after.equals(",") || after.equals(")"))) {
            return true;
        }
        if (PEOPLED.contains(after)) {
            return !STRICT.contains(id) || !after.equals("countries");
        }
        return switch (id) {
            case "commonwealth" -> length > 1 || inCommonwealth(before, after);
            case "eu" -> INTO.contains(before) && !isWord(after);
            case "asean" -> after.equals("'s") || (into(before) && !isWord(after));
            default -> false;
        };
    }

    private static boolean inCommonwealth(String before, String after) {
        return IN_IT.contains(before) && (!before.equals("of the") || !isWord(after));
    }

    private static boolean into(String before) {
        return INTO.contains(before) || before.endsWith(" to") || before.endsWith(" with") || before.endsWith(" in");
    }

    private static boolean isWord(String after) {
        return !after.isEmpty() && Character.isLetter(after.charAt(0)) && after.length() > 3;
    }
}
