package io.tidings.servers;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process that can be found again later: a pid alone may by then belong to somebody else.
 *
 * @param pid process id
 * @param startedAt start as the system tells it
 */
public record ProcessIdentity(long pid, Instant startedAt) {

    // The system counts in ticks from boot, and its idea of when it booted moves a little with the clock.
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    /** The process, if it still runs. */
    public Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid)
                .filter(Liveness::isRunning)
                .filter(handle ->
                        handle.info().startInstant().filter(this::near).isPresent());
    }

    private boolean near(Instant other) {
        return Duration.between(startedAt, other).abs().compareTo(TOLERANCE) <= 0;
    }
}
