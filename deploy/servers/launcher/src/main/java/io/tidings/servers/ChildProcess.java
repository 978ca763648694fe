package io.tidings.servers;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A running child. Its standard input is a pipe that only we hold, so it notices our death as end-of-file, however we
 * die. Nothing is ever written to that pipe.
 */
public final class ChildProcess {

    private static final int LINES_IN_MESSAGES = 25;
    private static final Duration KILL_PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE_BETWEEN_CHECKS = Duration.ofMillis(50);

    private final ChildSpec spec;
    private final Process process;
    private final Instant startedAt;

    private ChildProcess(ChildSpec spec, Process process) {
        this.spec = spec;
        this.process = process;
        this.startedAt = process.info().startInstant().orElseGet(Instant::now);
    }

    /**
     * Starts the child and returns at once.
     *
     * @throws ChildFailedException when the program cannot be started at all
     */
    public static ChildProcess start(ChildSpec spec) {
        try {
            Files.createDirectories(spec.workingDirectory());
            LogFile.open(spec.logFile(), spec.name());
            var builder = new ProcessBuilder(OwnSession.of(spec.command()))
                    .directory(spec.workingDirectory().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(spec.logFile().toFile()));
            builder.environment().putAll(spec.environment());
            return new ChildProcess(spec, builder.start());
        } catch (IOException e) {
            throw new ChildFailedException(spec.name() + " could not be started: " + e.getMessage(), e);
        }
    }

    public String name() {
        return spec.name();
    }

    public ChildSpec spec() {
        return spec;
    }

    public long pid() {
        return process.pid();
    }

    public Instant startedAt() {
        return startedAt;
    }

    public ProcessIdentity identity() {
        return new ProcessIdentity(pid(), startedAt);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The exit code, once it has ended; 128 + n when signal n ended it. */
    public OptionalInt exitCode() {
        return process.isAlive() ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
    }

    public CompletableFuture<ChildProcess> onExit() {
        return process.onExit().thenApply(ended -> this);
    }

    /** The newest lines of this run's log, oldest first. */
    public List<String> lastLogLines(int count) {
        return LogFile.lastLines(spec.logFile(), count);
    }

    /** Proportional share of memory of the child and all its descendants, in bytes; 0 where the system does not say. */
    public long memoryBytes() {
        return tree().mapToLong(MemoryShare::bytes).sum();
    }

    /**
     * Waits until the condition holds.
     *
     * @param condition what is waited for, in words that complete "waiting until …"
     * @throws ChildFailedException when the child dies or the time is up
     */
    public void awaitUntil(String condition, Duration timeout, BooleanSupplier holds) {
        Instant deadline = Instant.now().plus(timeout);
        while (!holds.getAsBoolean()) {
            if (!isAlive()) {
                throw failed("ended with code " + process.exitValue() + " before " + condition);
            }
            if (Instant.now().isAfter(deadline)) {
                throw failed("was given up after " + timeout.toSeconds() + " s of waiting until " + condition);
            }
            pause();
        }
    }

    /** An exception that names this child, what happened to it, and its last log lines. */
    public ChildFailedException failed(String whatHappened) {
        return new ChildFailedException(
                name() + " (pid " + pid() + ", log " + spec.logFile() + ") " + whatHappened,
                lastLogLines(LINES_IN_MESSAGES));
    }

    /**
     * Asks the child to end (end of input and SIGTERM), and kills it and its descendants when the grace is over.
     *
     * @return whether it ended by itself
     */
    public boolean stop(Duration grace) {
        askToEnd();
        boolean byItself = waitForExit(grace);
        if (!byItself) {
            kill();
        }
        return byItself;
    }

    /** The first half of {@link #stop}: asks and does not wait, so that several children can end side by side. */
    public void askToEnd() {
        closeInput();
        process.destroy();
    }

    /** Ends the child and its descendants with SIGKILL and waits until it is gone. */
    public void kill() {
        List<ProcessHandle> all = tree().toList();
        all.forEach(ProcessHandle::destroyForcibly);
        closeInput();
        waitForExit(KILL_PATIENCE);
    }

    /** SIGSTOP to the child and its descendants: alive, holding everything, doing nothing. */
    public void suspend() {
        tree().forEach(each -> Signals.send("STOP", each.pid()));
    }

    /** SIGCONT after {@link #suspend}. */
    public void resume() {
        tree().forEach(each -> Signals.send("CONT", each.pid()));
    }

    /** The child and all its descendants. */
    public Stream<ProcessHandle> tree() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants());
    }

    private boolean waitForExit(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void closeInput() {
        try (OutputStream input = process.getOutputStream()) {
            input.flush();
        } catch (IOException alreadyClosed) {
            // The child is gone: there is nobody left to tell.
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_BETWEEN_CHECKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new java.io.InterruptedIOException("interrupted while waiting"));
        }
    }
}
