package io.tidings.classify;

import java.util.Map;

/**
 * What is known about one theme.
 *
 * @param id its id in the vocabulary
 * @param definition what it takes in, in a few words
 * @param needs how much more evidence than usual it wants, 1 as a rule
 * @param terms patterns of phrases by how much they say
 */
record ThemeTerms(String id, String definition, double needs, Map<Force, String> terms) {

    ThemeTerms {
        terms = Map.copyOf(terms);
        if (needs <= 0) {
            throw new IllegalArgumentException(id + " needs more than nothing");
        }
    }

    /** How much a term says. */
    enum Force {
        /** Says the theme by itself. */
        STRONG(3),
        /** Says it together with another. */
        FAIR(1.2),
        /** Only adds to what is there. */
        SLIGHT(0.4);

        final double weight;

        Force(double weight) {
            this.weight = weight;
        }
    }
}
