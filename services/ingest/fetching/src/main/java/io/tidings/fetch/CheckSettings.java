package io.tidings.fetch;

import java.time.Duration;

/**
 * How often sources are looked at.
 *
 * @param floor never more often
 * @param ceiling never less often while all is well, whatever a feed asks for
 * @param first interval of a source nothing is known of
 * @param step what every further failure adds to the wait
 * @param jitter greatest share of an interval that chance adds, so that sources do not march in step; 0 for none
 */
public record CheckSettings(Duration floor, Duration ceiling, Duration first, Duration step, double jitter) {

    /** Two minutes to a day, a quarter of an hour at first and per failure, up to a tenth by chance. */
    public static final CheckSettings STANDARD = new CheckSettings(
            Duration.ofMinutes(2), Duration.ofHours(24), Duration.ofMinutes(15), Duration.ofMinutes(15), 0.1);

    /** Refuses bounds that cross. */
    public CheckSettings {
        boolean ordered = floor.compareTo(first) <= 0 && first.compareTo(ceiling) <= 0;
        if (!floor.isPositive() || !ordered || !step.isPositive() || !(jitter >= 0 && jitter <= 1)) {
            throw new IllegalArgumentException("Bounds of checks must be positive and in order.");
        }
    }
}
