package io.tidings.simweb;

import java.time.Duration;
import java.time.Instant;

/**
 * What world to make.
 *
 * @param seed fixes everything
 * @param start when the first announcement may appear, at a full hour
 * @param publishing for how long new ones appear; changes end with it
 * @param calm whether hosts have no troubles and keep no connection, for what runs by a clock on the wall
 */
public record WorldPlan(long seed, Size size, Instant start, Duration publishing, boolean calm) {

    /** A world as it is, troubles included. */
    public WorldPlan(long seed, Size size, Instant start, Duration publishing) {
        this(seed, size, start, publishing, false);
    }

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
