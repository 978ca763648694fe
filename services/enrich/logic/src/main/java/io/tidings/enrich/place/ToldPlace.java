package io.tidings.enrich.place;

import io.tidings.enrich.lookup.Resource;
import io.tidings.text.Token;
import java.util.List;
import java.util.Set;

/** Tells by the words around a small place's name that a place is meant: "in Wigan", "Kunduz province", "Bolton, Bury and Wigan". */
final class ToldPlace {

    private static final Resource DATA = Resource.yaml("not-places.yaml");
    private static final Set<String> PREPOSITIONS = Set.copyOf(DATA.list("place-prepositions"));
    private static final Set<String> KINDS = Set.copyOf(DATA.list("place-kinds"));
    private static final Set<String> JOINTS = Set.of(",", "and", "&", "or", "/");
    private static final Set<String> OPENERS = Set.of("-", ":", "(", ",", "\u2013", "\u2014");

    private final List<Token> tokens;
    private final List<String> keys;

    ToldPlace(List<Token> tokens, List<String> keys) {
        this.tokens = tokens;
        this.keys = keys;
    }

    /**
     * Whether a place is meant.
     *
     * @param from first token of the name
     * @param to the token after it
     * @param listEnd the token after the place read last, 0 when none
     */
    boolean holds(int from, int to, int listEnd) {
        if (isJoinedAfter(to) || isJoinedBefore(from)) {
            return false;
        }
        return isAfterPreposition(from) || isKind(to) || continuesList(from, listEnd) || opensLine(from, to);
    }

    /** "Lawrence Livermore": a capitalised word after it makes it another name. */
    private boolean isJoinedAfter(int to) {
        return to < tokens.size() && capital(to) && touches(to - 1) && !KINDS.contains(keys.get(to));
    }

    /** "Senator Lawrence". */
    private boolean isJoinedBefore(int from) {
        return from > 1 && capital(from - 1) && touches(from - 1) && !PREPOSITIONS.contains(keys.get(from - 1));
    }

    /** "in Wigan", "the town of Wigan". */
    private boolean isAfterPreposition(int from) {
        if (from == 0) {
            return false;
        }
        String before = keys.get(from - 1);
        boolean kind = before.equals("of") && from > 1 && KINDS.contains(keys.get(from - 2));
        return PREPOSITIONS.contains(before) || kind;
    }

    private boolean isKind(int to) {
        return to < keys.size() && KINDS.contains(keys.get(to)) && touches(to - 1);
    }

    private boolean continuesList(int from, int listEnd) {
        return listEnd > 0 && from > listEnd && from - listEnd <= 2 && JOINTS.containsAll(keys.subList(listEnd, from));
    }

    /** "Wigan – £2 million", "WIGAN, Greater Manchester": the name opens a line and a mark or a sum follows. */
    private boolean opensLine(int from, int to) {
        if (from > 0) {
            return false;
        }
        return to == tokens.size()
                || OPENERS.contains(keys.get(to))
                || (tokens.get(to).kind() != Token.Kind.WORD && !keys.get(to).equals("'"));
    }

    private boolean capital(int at) {
        return tokens.get(at).isCapitalised();
    }

    private boolean touches(int at) {
        return tokens.get(at).end() + 1 == tokens.get(at + 1).start();
    }
}
