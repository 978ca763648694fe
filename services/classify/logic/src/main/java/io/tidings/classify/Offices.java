package io.tidings.classify;

import io.tidings.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Takes out of a sentence what says no theme: marks inside phrases, possessive endings, and the names of offices
 * ("Minister for Health and Ageing", "Department of Transport", "Water Minister"), which name a speaker or a desk. A mark
 * is left where words do not belong together.
 */
final class Offices {

    private static final Set<String> HEADS = Set.of(
            "minister",
            "ministers",
            "secretary",
            "ministry",
            "department",
            "dept",
            "commissioner",
            "portfolio",
            "undersecretary",
            "spokesperson",
            "spokesman",
            "spokeswoman",
            "committee",
            "deputy",
            "directorate");
    private static final Set<String> LINKS = Set.of("for", "of", "on");
    private static final Set<String> INNER = Set.of("and", "of", "the", "for");
    private static final Set<String> BEFORE = Set.of("minister", "secretary", "commissioner");
    private static final Set<String> KEPT_BEFORE = Set.of("prime", "foreign", "the", "for", "and", "with");
    private static final int LONGEST = 12;
    private static final int LONGEST_BEFORE = 3;

    List<Token> without(List<Token> tokens) {
        return without(tokens, name -> {});
    }

    /** The same; hands over the words of each name of an office. */
    List<Token> without(List<Token> tokens, Consumer<List<Token>> names) {
        List<Token> kept = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (isNothing(token)) {
                continue;
            }
            kept.add(token.is('&') ? new Token(Token.Kind.WORD, token.start(), token.end(), "and", "and") : token);
            int after = HEADS.contains(token.lower()) ? afterOffice(tokens, i + 1) : i + 1;
            if (after > i + 1) {
                names.accept(tokens.subList(i + 1, after));
                kept.add(pause(tokens.get(i + 1)));
                i = after - 1;
            }
            if (BEFORE.contains(token.lower()) && token.isCapitalised()) {
                silenceBefore(kept, names);
            }
        }
        return kept;
    }

    private static boolean isNothing(Token token) {
        return token.is('-') || token.is('\'') || token.is('"') || token.lower().equals("'s");
    }

    private static Token pause(Token at) {
        return new Token(Token.Kind.MARK, at.start(), at.end(), at.text(), at.lower());
    }

    /** Where the name of the office ends that begins with a link here; {@code from} when none does. */
    private static int afterOffice(List<Token> tokens, int from) {
        if (from >= tokens.size() || !LINKS.contains(tokens.get(from).lower())) {
            return from;
        }
        int last = from;
        for (int i = from + 1; i < tokens.size() && i - from <= LONGEST; i++) {
            Token token = tokens.get(i);
            if (token.isCapitalised()) {
                last = i;
            } else if (!INNER.contains(token.lower()) && !token.is(',') && !token.is('&') && !isNothing(token)) {
                break;
            }
        }
        return last > from ? last + 1 : from;
    }

    /** "Water Minister": the capitalised words just before. */
    private static void silenceBefore(List<Token> kept, Consumer<List<Token>> names) {
        int at = kept.size() - 1;
        int office = at;
        while (office > 0 && kept.get(office).kind() == Token.Kind.MARK) {
            office--;
        }
        List<Token> name = new ArrayList<>();
        for (int i = office - 1; i >= 0 && office - i <= LONGEST_BEFORE; i--) {
            Token before = kept.get(i);
            if (!before.isCapitalised() || KEPT_BEFORE.contains(before.lower())) {
                break;
            }
            name.addFirst(before);
            kept.set(i, pause(before));
        }
        names.accept(name);
    }
}
