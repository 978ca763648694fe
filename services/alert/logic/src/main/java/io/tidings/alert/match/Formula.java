package io.tidings.alert.match;

import java.util.List;

/**
 * What must hold of an announcement's keys if a query matches: true too often, never too seldom. Negations are gone: what a key
 * cannot say is {@link Always}.
 */
sealed interface Formula {

    /** Nothing must. */
    record Always() implements Formula {}

    /** The query cannot match. */
    record Never() implements Formula {}

    /**
     * This key.
     *
     * @param key its number
     * @param line which {@code line( … )} of the query it stands in, counted from 1; 0 for the announcement as a whole
     */
    record Key(int key, int line) implements Formula {}

    /** All. */
    record And(List<Formula> all) implements Formula {}

    /** One of them. */
    record Or(List<Formula> any) implements Formula {}
}
