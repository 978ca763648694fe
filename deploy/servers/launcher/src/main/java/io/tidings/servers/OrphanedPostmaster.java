package io.tidings.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * A PostgreSQL without an owner: its script and whoever held the pipe were killed together. It holds the data folder, so
 * the next start ends it first. PostgreSQL's own lock file says who it is.
 */
final class OrphanedPostmaster {

    private static final int LINE_OF_PID = 0;
    private static final int LINE_OF_START = 2;
    private static final Duration TOLERANCE = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private OrphanedPostmaster() {}

    static void end(Path cluster) {
        Path lockFile = cluster.resolve("postmaster.pid");
        find(lockFile).ifPresent(postmaster -> {
            shutDown(postmaster);
            forget(lockFile, postmaster);
        });
    }

    /** The one that runs, or has ended and is not yet collected by the system. */
    static Optional<ProcessHandle> find(Path lockFile) {
        try {
            List<String> lines = Files.readAllLines(lockFile);
            Instant startedAt = Instant.ofEpochSecond(Long.parseLong(lines.get(LINE_OF_START)));
            return ProcessHandle.of(Long.parseLong(lines.get(LINE_OF_PID)))
                    .filter(process -> Liveness.isEnded(process) || isPostgres(process))
                    .filter(process -> startedNear(process, startedAt));
        } catch (IOException noLockFile) {
            return Optional.empty();
        }
    }

    // Fast shutdown, shutdown without checkpoint, and no more asking.
    private static void shutDown(ProcessHandle postmaster) {
        for (String signal : List.of("INT", "QUIT", "KILL")) {
            if (Liveness.isRunning(postmaster)) {
                Signals.send(signal, postmaster.pid());
                awaitEnd(postmaster);
            }
        }
    }

    private static void awaitEnd(ProcessHandle process) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (Liveness.isRunning(process) && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    // PostgreSQL takes a process that is ended but not collected for a running one, and would refuse to start.
    private static void forget(Path lockFile, ProcessHandle postmaster) {
        try {
            if (Liveness.isEnded(postmaster)) {
                Files.deleteIfExists(lockFile);
            }
        } catch (IOException e) {
            throw new ChildFailedException("PostgreSQL's lock file could not be deleted", e);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("/postgres");
    }

    // A pid alone may long belong to somebody else.
    private static boolean startedNear(ProcessHandle process, Instant startedAt) {
        return process.info()
                .startInstant()
                .filter(start -> Duration.between(start, startedAt).abs().compareTo(TOLERANCE) < 0)
                .isPresent();
    }
}
