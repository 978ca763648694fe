package io.tidings.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** How a fetch waits for its turn: asleep in a service, by setting the clock in a simulation. */
@FunctionalInterface
public interface Waiting {

    /** Returns when the clock that everybody uses shows that moment or later. */
    void until(Instant moment) throws InterruptedException;

    /** Sleeps; meant for virtual threads and a clock that runs. */
    static Waiting asleep(InstantSource clock) {
        return moment -> {
            for (Duration left = left(clock, moment); left.isPositive(); left = left(clock, moment)) {
                Thread.sleep(left);
            }
        };
    }

    private static Duration left(InstantSource clock, Instant moment) {
        return Duration.between(clock.instant(), moment);
    }
}
