package io.tidings.enrich.funding;

import io.tidings.enrich.lookup.Resource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Classes of words that tell what a sum is (money-words.yaml), looked up by any form of a word. */
final class WordClasses {

    private static final Resource DATA = Resource.yaml("money-words.yaml");
    private static final Map<String, String> NOUNS = classes("nouns");
    private static final Map<String, String> PEOPLE = classes("people");
    private static final Map<String, String> TIMES = classes("times");
    private static final Map<String, Form> VERBS = verbs();
    private static final String VOWELS_BEFORE_Y = "aeou";

    private WordClasses() {}

    /** Which form of a verb a word is. */
    enum Tense {
        BASE,
        PRESENT,
        PAST,
        ING
    }

    /** A form of a verb of some class. */
    record Form(String verb, Tense tense) {}

    static @Nullable String noun(String key) {
        return NOUNS.get(key);
    }

    /** Who: "we", "state", "firm" … */
    static @Nullable String people(String key) {
        return key.startsWith("@") ? key : PEOPLE.get(key);
    }

    static @Nullable String time(String key) {
        return TIMES.get(key);
    }

    static @Nullable Form verb(String key) {
        return VERBS.get(key);
    }

    private static Map<String, String> classes(String section) {
        Map<String, String> classes = new HashMap<>();
        DATA.lists(section).forEach((name, words) -> words.forEach(word -> classes.putIfAbsent(word, name)));
        return classes;
    }

    private static Map<String, Form> verbs() {
        Map<String, Form> forms = new HashMap<>();
        DATA.lists("verbs").forEach((name, entries) -> entries.forEach(entry -> add(forms, name, entry)));
        return forms;
    }

    private static void add(Map<String, Form> forms, String name, String entry) {
        List<String> words = List.of(entry.split(" ", -1));
        String base = words.getFirst();
        forms.putIfAbsent(base, new Form(name, Tense.BASE));
        boolean past = false;
        boolean ing = false;
        for (String other : words.subList(1, words.size())) {
            Tense tense = other.endsWith("ing") ? Tense.ING : Tense.PAST;
            forms.putIfAbsent(other, new Form(name, tense));
            past |= tense == Tense.PAST;
            ing |= tense == Tense.ING;
        }
        String stem = base.endsWith("e") ? base.substring(0, base.length() - 1) : base;
        boolean consonantY = base.endsWith("y") && !(VOWELS_BEFORE_Y.indexOf(base.charAt(base.length() - 2)) >= 0);
        String ie = consonantY ? base.substring(0, base.length() - 1) + "ie" : base;
        forms.putIfAbsent(hisses(base) ? base + "es" : ie + "s", new Form(name, Tense.PRESENT));
        if (!past) {
            forms.putIfAbsent(consonantY ? ie + "d" : stem + "ed", new Form(name, Tense.PAST));
        }
        if (!ing) {
            forms.putIfAbsent(stem + "ing", new Form(name, Tense.ING));
        }
    }

    private static boolean hisses(String base) {
        return base.endsWith("ch")
                || base.endsWith("sh")
                || base.endsWith("ss")
                || base.endsWith("x")
                || base.endsWith("o");
    }
}
