package io.tidings.query.language;

import io.tidings.contracts.Span;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whether an announcement answers a query, and why. */
public sealed interface Outcome {

    /** It does not. */
    record NoMatch() implements Outcome {}

    /**
     * It does.
     *
     * @param lines ids of the funding lines that satisfy a line condition of the query, in text order
     * @param words where the words of the query stand, title first, in text order, without overlaps of the same words
     * @param through inheriting groups the announcement names instead of the region that was asked for
     */
    record Match(Set<String> lines, List<Span> words, Set<String> through) implements Outcome {

        /** Copies all three. */
        public Match {
            lines = lines.isEmpty() ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(lines));
            words = List.copyOf(words);
            through = through.isEmpty() ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(through));
        }
    }

    /** Whether it is a match. */
    default boolean matches() {
        return this instanceof Match;
    }
}
