package io.tidings.linear.train;

import io.tidings.linear.Features;
import java.util.Map;

/**
 * Something whose outcome is known.
 *
 * @param group what is held out together, usually the announcement's id
 * @param features what was noticed about it
 * @param outcomes the share of each outcome, together 1; one outcome with 1 where it is certain
 * @param weight how much it counts; 1 as a rule
 */
public record Example(String group, Features features, Map<String, Double> outcomes, double weight) {

    /** Copies the outcomes. */
    public Example {
        outcomes = Map.copyOf(outcomes);
    }

    /** One with a certain outcome. */
    public static Example of(String group, Features features, String outcome) {
        return new Example(group, features, Map.of(outcome, 1.0), 1);
    }
}
