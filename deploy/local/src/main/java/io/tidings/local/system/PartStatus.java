package io.tidings.local.system;

import io.tidings.local.system.PartState.Stage;
import io.tidings.servers.ChildProcess;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Where a part is in its life, for everybody to read and to wait on. */
final class PartStatus {

    /** Conditions may depend on more than this part, whose moves nobody tells here. */
    private static final long LONGEST_NAP_MILLIS = 200;

    private final Runnable tell;
    private volatile PartState state;

    /** Starts as waiting; {@code tell} runs after each move. */
    PartStatus(Part part, Runnable tell) {
        this.tell = tell;
        this.state = new PartState(part.name(), part.kind(), part.port(), Stage.WAITING, null, Instant.now(), 0, "");
    }

    /** The newest state; never waits. */
    PartState state() {
        return state;
    }

    synchronized void enter(Stage stage, String note, @Nullable ChildProcess child) {
        boolean again = stage == Stage.STARTING && state.stage() != Stage.WAITING;
        state = new PartState(
                state.name(),
                state.kind(),
                state.port(),
                stage,
                child != null && child.isAlive() ? child.identity() : null,
                Instant.now(),
                state.restarts() + (again ? 1 : 0),
                note);
        notifyAll();
        tell.run();
    }

    /** Makes those who wait look again at what they wait for. */
    synchronized void nudge() {
        notifyAll();
    }

    boolean awaitState(Predicate<PartState> wish, Duration timeout) {
        return await(() -> wish.test(state), timeout);
    }

    /** Waits until the condition holds; false when the time is up first. */
    synchronized boolean await(BooleanSupplier holds, Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (!holds.getAsBoolean()) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            sleep(Math.min(left, LONGEST_NAP_MILLIS));
        }
        return true;
    }

    private void sleep(long millis) {
        try {
            wait(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + state.name(), e);
        }
    }
}
