package io.tidings.simweb;

import java.time.Duration;
import java.time.Instant;

/**
 * What world to make.
 *
 * @param seed fixes everything
 * @param start when the first announcement may appear, at a full hour
 * @param publishing for how long new ones appear; changes end with it
 */
public record WorldPlan(long seed, Size size, Instant start, Duration publishing) {

    /** How much there is of everything. */
    public record Size(int hosts, int sources, int itemsPerHour) {}

    /** When nothing new happens any more. */
    public Instant end() {
        return start.plus(publishing);
    }

    Chance chance() {
        return new Chance(seed);
    }
}
