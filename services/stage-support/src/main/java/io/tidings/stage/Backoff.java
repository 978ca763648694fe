package io.tidings.stage;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait after one more failure in a row: doubling up to a limit, with jitter so that instances do not march. */
public final class Backoff {

    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;
    private int failures;

    Backoff(Duration first, Duration longest, RandomGenerator random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
    }

    /** From a tenth of a second to ten seconds. */
    public static Backoff standard() {
        return new Backoff(Duration.ofMillis(100), Duration.ofSeconds(10), RandomGenerator.getDefault());
    }

    /** Between half and all of the step that has been reached. */
    public Duration next() {
        long step = first.toMillis() << Math.min(failures, 20);
        failures++;
        return Duration.ofMillis((long) (Math.min(step, longest.toMillis()) * (0.5 + random.nextDouble() / 2)));
    }

    int failures() {
        return failures;
    }

    /** After a success. */
    public void reset() {
        failures = 0;
    }
}
