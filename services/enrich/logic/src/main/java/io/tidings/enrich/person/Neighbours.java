package io.tidings.enrich.person;

import io.tidings.text.Token;
import java.util.List;
import java.util.Set;

/** The words around a name that tell of a person: verbs of saying, of being appointed, an age. */
record Neighbours(List<Token> tokens) {

    private static final Set<String> HAS = Set.of("has", "have", "had", "was", "is", "been", "will", "be");
    private static final Set<String> MADE = Set.of(
            "appointed", "elected", "named", "nominated", "sworn", "awarded", "promoted", "reappointed", "arrested");

    /** Whether somebody speaks, is appointed or the like. */
    boolean isSpoken(int from, int after) {
        boolean before = from > 0
                && PersonWords.BEFORE_PERSON.contains(tokens.get(from - 1).lower());
        int next = after < tokens.size() && tokens.get(after).is(',') ? after + 1 : after;
        if (next < tokens.size()
                && PersonWords.AFTER_PERSON.contains(tokens.get(next).lower())) {
            return true;
        }
        int verb = next;
        while (verb < tokens.size()
                && verb - next < 4
                && HAS.contains(tokens.get(verb).lower())) {
            verb++;
        }
        return before
                || (verb > next
                        && verb < tokens.size()
                        && MADE.contains(tokens.get(verb).lower()));
    }

    /** "Lee Roe, 38, of …". */
    boolean isAged(int at) {
        return at + 2 < tokens.size()
                && tokens.get(at).is(',')
                && tokens.get(at + 1).kind() == Token.Kind.NUMBER
                && tokens.get(at + 1).text().length() == 2
                && tokens.get(at + 2).is(',');
    }
}
