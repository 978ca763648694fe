package io.tidings.enrich.place;

import io.tidings.enrich.person.PersonMention;
import io.tidings.enrich.person.PersonScanner;
import io.tidings.enrich.person.PersonWords;
import io.tidings.text.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells that a place's name stands inside a person's: "Jordan Peele", "Ms London". People are looked for only where a name may be one. */
final class PersonNames {

    private final List<Token> tokens;
    private @Nullable List<PersonMention> people;

    PersonNames(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** Whether these tokens are part of a longer name of a person. */
    boolean hold(int from, int to) {
        boolean beside = (from > 0 && isName(from - 1) && touches(from - 1))
                || (to < tokens.size() && isName(to) && touches(to - 1));
        if (to - from > 1 || !beside) {
            return false;
        }
        if (to < tokens.size() && touches(to - 1) && PersonWords.areName(tokens.get(from), tokens.get(to))) {
            return true;
        }
        String word = tokens.get(from).text();
        return people().stream()
                .anyMatch(person -> person.from() <= from
                        && person.to() >= to
                        && person.to() - person.from() > 1
                        && List.of(person.name().split("[ -]", -1)).contains(word));
    }

    private List<PersonMention> people() {
        if (people == null) {
            people = PersonScanner.scan(tokens);
        }
        return people;
    }

    private boolean isName(int at) {
        return tokens.get(at).isCapitalised() || tokens.get(at).is('.');
    }

    private boolean touches(int at) {
        return tokens.get(at).end() + 1 >= tokens.get(at + 1).start();
    }
}
