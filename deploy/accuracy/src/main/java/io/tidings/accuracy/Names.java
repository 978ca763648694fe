package io.tidings.accuracy;

import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** When names of funds are of the same fund. */
final class Names {

    private static final Set<String> SAY_NOTHING = Set.of("the", "of", "for", "and", "fund", "programme", "program");

    private Names() {}

    /** Whether both have a word in common that says something. */
    static boolean share(@Nullable String a, @Nullable String b) {
        return !Collections.disjoint(words(a), words(b));
    }

    private static Set<String> words(@Nullable String name) {
        String plain = name == null ? "" : name.toLowerCase(Locale.ROOT).replace('\'', ' ');
        return Arrays.stream(plain.split("[\\s\\u00a0]+"))
                .filter(word -> !word.isEmpty() && !SAY_NOTHING.contains(word))
                .collect(Collectors.toSet());
    }
}
