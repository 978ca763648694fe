package io.tidings.enrich.funding;

import io.tidings.enrich.lookup.Resource;
import io.tidings.text.Token;
import java.util.Set;

/** The words by which the phrase that says what a sum is for is found and ended. */
final class PurposeWords {

    private static final Resource DATA = Resource.yaml("purpose-words.yaml");

    static final Set<String> OPENERS = Set.copyOf(DATA.list("openers"));
    static final Set<String> ENDS = Set.copyOf(DATA.list("ends"));
    static final Set<String> PAUSES = Set.copyOf(DATA.list("pauses"));
    static final Set<String> MARGINS = Set.copyOf(DATA.list("margins"));
    static final Set<String> CARRIERS = Set.copyOf(DATA.list("carriers"));
    static final Set<String> AUXILIARIES = Set.copyOf(DATA.list("auxiliaries"));
    static final Set<String> VERBS = Set.copyOf(DATA.list("verbs"));
    static final Set<String> NEVER_FIRST = Set.copyOf(DATA.list("never-first"));
    static final Set<String> FINITE = Set.copyOf(DATA.list("finite"));
    private static final Set<String> HOLLOW = Set.copyOf(DATA.list("hollow"));

    private PurposeWords() {}

    /** Whether a word says something of a purpose alone. */
    static boolean isTelling(Token token) {
        return token.kind() == Token.Kind.WORD
                && token.lower().length() > 1
                && !HOLLOW.contains(token.lower())
                && !token.lower().startsWith("'");
    }
}
