package io.tidings.query.language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads the query language. */
public final class QueryParser {

    /** Longest text that is read, in UTF-16 code units. */
    public static final int LONGEST = 4000;

    private QueryParser() {}

    /** What a text means, or what is wrong with it. */
    public sealed interface Parsed {

        /**
         * It is a query.
         *
         * @param query what it means
         */
        record Understood(SearchQuery query) implements Parsed {}

        /**
         * It is none.
         *
         * @param mistakes what is wrong, in text order; at least one
         */
        record Mistaken(List<Mistake> mistakes) implements Parsed {

            /** Copies the list. */
            public Mistaken {
                mistakes = List.copyOf(mistakes);
            }
        }
    }

    /**
     * Reads a query; an empty one asks for everything.
     *
     * @param text the query
     * @param today the day that relative dates count from
     */
    public static Parsed parse(String text, LocalDate today) {
        List<Mistake> mistakes = new ArrayList<>();
        Binder.Bound bound = bind(text, today, mistakes);
        List<Draft> conditions = Conversion.of(bound.conditions(), mistakes);
        if (!mistakes.isEmpty()) {
            return new Parsed.Mistaken(mistakes);
        }
        Query query = Sugar.resolve(new Draft.And(conditions), Scope.LINE);
        return new Parsed.Understood(new SearchQuery(query, bound.copies(), bound.withdrawn()));
    }

    /** Reads a query up to the point where other conditions can be put beside it. */
    static Binder.Bound bind(String text, LocalDate today, List<Mistake> mistakes) {
        if (text.length() > LONGEST) {
            mistakes.add(new Mistake(
                    LONGEST, text.length() - LONGEST, "a query has at most " + LONGEST + " characters", null));
            return new Binder.Bound(List.of(), false, false);
        }
        Syntax syntax = SyntaxParser.parse(Texts.wholeCharacters(text), mistakes);
        Binder.Bound bound = new Binder(today, mistakes).bind(syntax);
        mistakes.sort(java.util.Comparator.comparingInt(Mistake::position));
        return bound;
    }
}
