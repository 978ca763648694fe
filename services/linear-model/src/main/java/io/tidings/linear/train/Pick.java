package io.tidings.linear.train;

import io.tidings.linear.Features;
import java.util.List;

/**
 * A choice among options of which the right one is known. Options are weighed alike: what a feature is worth does not depend on
 * which option it speaks for.
 *
 * @param options what was noticed about each option, at least one
 * @param right the number of the right one
 */
public record Pick(List<Features> options, int right) {

    /** Copies the list. */
    public Pick {
        options = List.copyOf(options);
        if (right < 0 || right >= options.size()) {
            throw new IllegalArgumentException("option " + right + " of " + options.size());
        }
    }
}
