package io.tidings.testing;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits on conditions, so that tests never sleep for a guessed time. */
public final class Eventually {

    /** Ample for a busy machine: only failing tests wait this long. */
    public static final Duration USUAL_PATIENCE = Duration.ofSeconds(60);

    private static final Duration PAUSE = Duration.ofMillis(25);

    private Eventually() {}

    /** Waits until the condition holds; {@code what} completes "waited in vain until …". */
    public static void until(String what, BooleanSupplier condition) {
        until(what, USUAL_PATIENCE, condition);
    }

    /** As {@link #until(String, BooleanSupplier)}, with a patience of its own. */
    public static void until(String what, Duration patience, BooleanSupplier condition) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain for " + patience.toSeconds() + " s until " + what);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Waits for a value; {@code what} completes "waited in vain until …". */
    public static <T> T present(String what, Supplier<Optional<T>> value) {
        Held<T> held = new Held<>();
        until(what, () -> held.take(value.get()));
        return held.value.orElseThrow();
    }

    /** Repeats assertions until all pass; in the end the newest failure is thrown as it is. */
    public static void passes(Runnable assertions) {
        passes(USUAL_PATIENCE, assertions);
    }

    /** As {@link #passes(Runnable)}, with a patience of its own. */
    public static void passes(Duration patience, Runnable assertions) {
        long end = System.nanoTime() + patience.toNanos();
        Optional<AssertionError> failure = failureOf(assertions);
        while (failure.isPresent()) {
            if (System.nanoTime() > end) {
                throw failure.get();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            failure = failureOf(assertions);
        }
    }

    private static Optional<AssertionError> failureOf(Runnable assertions) {
        try {
            assertions.run();
            return Optional.empty();
        } catch (AssertionError e) {
            return Optional.of(e);
        }
    }

    private static final class Held<T> {
        private Optional<T> value = Optional.empty();

        private boolean take(Optional<T> newest) {
            value = newest;
            return newest.isPresent();
        }
    }
}
