package io.tidings.enrich.funding;

import io.tidings.enrich.passage.Unit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A verb with its auxiliaries.
 *
 * @param verb its class
 * @param form its tense and voice: "future", "perfect", "past-passive" …
 * @param from the first of its words
 * @param at the verb itself
 */
record VerbGroup(String verb, String form, int from, int at) {

    private static final Set<String> AUXILIARIES = Set.of(
            "has", "have", "had", "is", "are", "was", "were", "be", "been", "being", "will", "'ll", "would", "can",
            "could", "may", "might", "should", "must", "shall", "to", "going", "i've", "we've", "we'll", "i'll",
            "we're");
    private static final Set<String> BETWEEN = Set.of(
            "not",
            "also",
            "now",
            "already",
            "today",
            "jointly",
            "recently",
            "previously",
            "further",
            "together",
            "only",
            "currently",
            "separately",
            "immediately",
            "initially",
            "originally",
            "since",
            "both",
            "itself",
            "alone",
            "made",
            "first",
            "each",
            "expected",
            "due",
            "able",
            "set",
            "likely",
            "proud",
            "pleased",
            "delighted");
    private static final Set<String> NO_VERB_AFTER = Set.of(
            "the",
            "a",
            "an",
            "this",
            "that",
            "these",
            "of",
            "for",
            "in",
            "on",
            "by",
            "with",
            "its",
            "our",
            "their",
            "'s",
            "new",
            "¤",
            "@a",
            "@oa",
            "from",
            "public",
            "additional",
            "further",
            "federal",
            "total");
    private static final Set<String> NO_VERB_BEFORE =
            Set.of("of", "for", "from", "in", "are", "is", "worth", "totalling", "will");
    private static final Set<String> WILLING = Set.of("will", "'ll", "going", "shall", "we'll", "i'll");
    private static final Set<String> MODAL = Set.of("would", "can", "could", "may", "might", "should", "must");

    /** The verb at a unit; null when the word there is none. */
    static @Nullable VerbGroup at(List<Unit> units, int at) {
        WordClasses.Form form = WordClasses.verb(units.get(at).key());
        if (form == null) {
            return null;
        }
        int from = at;
        Set<String> auxiliaries = new HashSet<>();
        for (int i = at - 1; i >= Math.max(0, at - 5); i--) {
            String key = units.get(i).key();
            if (AUXILIARIES.contains(key)) {
                auxiliaries.add(key);
                from = i;
            } else if (!BETWEEN.contains(key)) {
                break;
            }
        }
        if (auxiliaries.isEmpty() && isNoun(units, at, form)) {
            return null;
        }
        return new VerbGroup(form.verb(), form(form.tense(), auxiliaries), from, at);
    }

    private static boolean isNoun(List<Unit> units, int at, WordClasses.Form form) {
        boolean bare = form.tense() == WordClasses.Tense.BASE || form.tense() == WordClasses.Tense.PRESENT;
        if (!bare) {
            return false;
        }
        boolean noun = WordClasses.noun(units.get(at).key()) != null;
        boolean after = (noun && at == 0)
                || (at > 0 && NO_VERB_AFTER.contains(units.get(at - 1).key()));
        return after
                || (noun
                        && at + 1 < units.size()
                        && NO_VERB_BEFORE.contains(units.get(at + 1).key()));
    }

    private static String form(WordClasses.Tense tense, Set<String> auxiliaries) {
        boolean be = has(auxiliaries, "is", "are", "be", "been", "being", "was", "were", "we're");
        String voice = be && tense == WordClasses.Tense.PAST ? "-passive" : "";
        return time(tense, auxiliaries) + voice;
    }

    private static String time(WordClasses.Tense tense, Set<String> auxiliaries) {
        if (auxiliaries.stream().anyMatch(WILLING::contains)) {
            return "future";
        }
        if (auxiliaries.stream().anyMatch(MODAL::contains)) {
            return "modal";
        }
        if (auxiliaries.contains("to")) {
            return has(auxiliaries, "is", "are") ? "future" : "infinitive";
        }
        if (has(auxiliaries, "has", "have", "i've", "we've")) {
            return "perfect";
        }
        if (has(auxiliaries, "had", "was", "were")) {
            return "past";
        }
        return switch (tense) {
            case BASE, PRESENT -> "present";
            case PAST -> has(auxiliaries, "is", "are", "be", "being") ? "present" : "past";
            case ING -> auxiliaries.isEmpty() ? "ing" : "ongoing";
        };
    }

    private static boolean has(Set<String> auxiliaries, String... any) {
        for (String one : any) {
            if (auxiliaries.contains(one)) {
                return true;
            }
        }
        return false;
    }
}
