package io.tidings.enrich.funding;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Something that may belong to a line, with what speaks for and against it.
 *
 * @param question what is asked of it
 * @param line the id of the line
 * @param id a region's id, a theme's id, a fund's name or words of the text
 * @param features what is known of it, always in the same order; the weigher knows what each is worth
 */
public record Candidate(Question question, String line, String id, Set<String> features) {

    /** What may be asked of a candidate. */
    public enum Question {
        /** Does this region receive the line? */
        REGION,
        /** Is the line about this theme? */
        THEME,
        /** Does the line come from this fund? */
        FUND,
        /** Do these words say what the line is for? */
        PURPOSE
    }

    /** Copies the set. */
    public Candidate {
        features = Collections.unmodifiableSet(new LinkedHashSet<>(features));
    }
}
