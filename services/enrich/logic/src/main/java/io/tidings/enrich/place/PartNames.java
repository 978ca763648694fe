package io.tidings.enrich.place;

import java.util.List;
import java.util.Set;

/** Official names of parts of countries as they are said in a sentence. */
final class PartNames {

    private static final List<String> SUFFIXES =
            List.of(" län", " oblast", " City", " Province", " county", " maakunta", " Region", " Oblast", " District");
    private static final Set<String> EVERYDAY = Set.of(
            "central",
            "northern",
            "southern",
            "eastern",
            "western",
            "north",
            "south",
            "east",
            "west",
            "nord",
            "sud",
            "centre",
            "center",
            "capital",
            "coast",
            "delta",
            "rivers",
            "plateau",
            "islands",
            "highlands",
            "upper",
            "lower",
            "savings",
            "est",
            "ouest",
            "union",
            "independence");

    private PartNames() {}

    /** Without its kind ("Gotlands län") and what follows a comma, bracket or stroke. */
    static String plain(String name) {
        String plain = name.split("[,(/]", -1)[0].trim();
        for (String suffix : SUFFIXES) {
            if (plain.endsWith(suffix)) {
                return plain.substring(0, plain.length() - suffix.length());
            }
        }
        return plain;
    }

    /** Whether such words stand in any text. */
    static boolean isEveryday(List<String> keys) {
        return EVERYDAY.containsAll(keys);
    }
}
