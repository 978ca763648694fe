package io.tidings.local.system;

import io.tidings.local.system.PartState.Stage;
import java.time.Duration;

/** A part of a running system in the hands of a test: faults happen to it as they would in real life. */
public final class LivePart {

    private final SupervisedPart part;

    LivePart(SupervisedPart part) {
        this.part = part;
    }

    /** What it does right now. */
    public PartState state() {
        return part.state();
    }

    /** Kill -9. The supervisor starts it again. */
    public void kill() {
        part.child().kill();
    }

    /** Stops it in mid-step (SIGSTOP): alive, holding everything, doing nothing. */
    public void suspend() {
        part.child().suspend();
    }

    /** Lets it go on after {@link #suspend}. */
    public void resume() {
        part.child().resume();
    }

    /** Kill -9 and keep it down until {@link #release}. */
    public void hold() {
        part.hold();
    }

    /** Starts it again after {@link #hold}. */
    public void release() {
        part.release();
    }

    /**
     * Waits until a process started after that many restarts is ready. Take {@code state().restarts() + 1} before a kill to
     * wait for its successor.
     *
     * @throws IllegalStateException when the time is up
     */
    public void awaitReady(int restarts, Duration timeout) {
        boolean ready = part.awaitState(state -> state.stage() == Stage.READY && state.restarts() >= restarts, timeout);
        if (!ready) {
            throw new IllegalStateException("not ready in time: " + part.state());
        }
    }
}
