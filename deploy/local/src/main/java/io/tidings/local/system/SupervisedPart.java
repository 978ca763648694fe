package io.tidings.local.system;

import io.tidings.local.system.PartState.Stage;
import io.tidings.servers.ChildFailedException;
import io.tidings.servers.ChildProcess;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Keeps one part running: starts it, waits until it is ready, and starts it again when it dies, until it is stopped. */
final class SupervisedPart {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final Duration FOR_EVER = Duration.ofDays(3650);

    private final Part part;
    private final RestartPace pace;
    private final PartStatus status;
    private final Consumer<String> say;

    private volatile @Nullable ChildProcess child;
    private volatile boolean wanted;
    private volatile boolean held;
    private volatile boolean everReady;
    private int deathsInARow;

    /**
     * A part that has not been started.
     *
     * @param moved runs whenever its state has changed
     * @param say is told what a person should read
     */
    SupervisedPart(Part part, RestartPace pace, Runnable moved, Consumer<String> say) {
        this.part = part;
        this.pace = pace;
        this.status = new PartStatus(part, moved);
        this.say = say;
    }

    PartState state() {
        return status.state();
    }

    boolean await(Predicate<Stage> wish, Duration timeout) {
        return status.awaitState(state -> wish.test(state.stage()), timeout);
    }

    boolean awaitState(Predicate<PartState> wish, Duration timeout) {
        return status.awaitState(wish, timeout);
    }

    /** Starts it and keeps it running; returns at once. */
    void start() {
        wanted = true;
        Thread.ofVirtual().name("keeps-" + part.name()).start(this::keepRunning);
    }

    /** Asks it to end and returns; {@link #awaitStopped()} waits. */
    synchronized void askToStop() {
        boolean neverStarted = !wanted && child == null;
        wanted = false;
        ChildProcess current = child;
        if (current != null && current.isAlive()) {
            status.enter(Stage.STOPPING, "", current);
            current.resume();
            current.askToEnd();
        } else if (neverStarted) {
            status.enter(Stage.STOPPED, "", null);
        }
        status.nudge();
    }

    /** Waits for the end it was asked for; kills it when its grace is over. */
    void awaitStopped() {
        if (await(SupervisedPart::isOver, part.grace())) {
            return;
        }
        say.accept(part.name() + " did not end within " + part.grace().toSeconds() + " s and is killed");
        killNow();
        await(SupervisedPart::isOver, part.grace());
    }

    static boolean isOver(Stage stage) {
        return stage == Stage.STOPPED || stage == Stage.FAILED;
    }

    /** The process that runs now. */
    ChildProcess child() {
        ChildProcess current = child;
        if (current == null) {
            throw new IllegalStateException(part.name() + " has not been started");
        }
        return current;
    }

    /** Kills it and does not start it again before {@link #release}. */
    void hold() {
        held = true;
        killNow();
        await(stage -> stage == Stage.HELD || isOver(stage), part.grace());
    }

    void release() {
        held = false;
        status.nudge();
    }

    private void keepRunning() {
        while (wanted) {
            liveOnce();
            if (wanted && !everReady && deathsInARow >= pace.attemptsBeforeReady()) {
                status.enter(Stage.FAILED, "died " + deathsInARow + " times before it was ready", null);
                return;
            }
            if (wanted) {
                rest();
            }
        }
        status.enter(Stage.STOPPED, "", null);
    }

    private void liveOnce() {
        Instant readyAt = null;
        try {
            ChildProcess started = launch();
            if (started == null) {
                return;
            }
            awaitReady(started);
            if (started.isAlive()) {
                readyAt = Instant.now();
                noteReady(started);
            }
            started.onExit().join();
            noteDeath(readyAt, started.failed(endOf(started)));
        } catch (ChildFailedException e) {
            killNow();
            noteDeath(readyAt, e);
        }
    }

    /**
     * Waits until it is ready, dead or no longer wanted. One that lives but waits for somebody else is left alone: a restart
     * would help nobody.
     */
    private void awaitReady(ChildProcess started) {
        Instant impatient = Instant.now().plus(part.patience());
        while (wanted && started.isAlive() && !part.ready()) {
            if (Instant.now().isAfter(impatient)) {
                Optional<String> excuse = part.excuse();
                if (excuse.isEmpty()) {
                    throw started.failed(
                            "was not ready within " + part.patience().toSeconds() + " s");
                }
                say.accept(part.name() + " runs but is not ready yet: " + excuse.get());
                impatient = Instant.now().plus(part.patience());
            }
            status.await(() -> !wanted, BETWEEN_LOOKS);
        }
    }

    private synchronized @Nullable ChildProcess launch() {
        if (!wanted) {
            return null;
        }
        ChildProcess started = part.start();
        child = started;
        status.enter(Stage.STARTING, "", started);
        return started;
    }

    private synchronized void noteReady(ChildProcess started) {
        if (wanted) {
            everReady = true;
            status.enter(Stage.READY, "", started);
        }
    }

    private void noteDeath(@Nullable Instant readyAt, ChildFailedException death) {
        if (!wanted || held) {
            return;
        }
        boolean calm = readyAt != null && readyAt.plus(pace.calm()).isBefore(Instant.now());
        deathsInARow = calm ? 1 : deathsInARow + 1;
        String again = deathsInARow < pace.alarming() ? "" : "\nIt has died " + deathsInARow + " times in a row.";
        say.accept(death.getMessage() + again);
    }

    private static String endOf(ChildProcess ended) {
        int code = ended.exitCode().orElse(-1);
        return code > 128 ? "was killed by signal " + (code - 128) : "ended with code " + code;
    }

    /** The pause before the next start, or the time it is held down. */
    private void rest() {
        if (held) {
            status.enter(Stage.HELD, "held down", null);
            status.await(() -> !held || !wanted, FOR_EVER);
            deathsInARow = 0;
            return;
        }
        Duration pause = pace.pauseAfter(deathsInARow);
        status.enter(Stage.PAUSING, "died; starts again soon", null);
        status.await(() -> !wanted, pause);
    }

    private void killNow() {
        ChildProcess current = child;
        if (current != null) {
            current.kill();
        }
    }
}
