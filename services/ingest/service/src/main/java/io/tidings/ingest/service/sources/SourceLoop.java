package io.tidings.ingest.service.sources;

import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Does what is due: checks of sources and looks at pages, each in a virtual thread, no more at one time than is configured.
 *
 * <p>{@link SourceWatch} runs it by the clock on the wall. A simulation calls {@link #run} at each instant at which something is
 * due; nothing here waits for time to pass except through {@link io.tidings.fetch.Waiting}.
 */
@ApplicationScoped
public class SourceLoop {

    private static final Duration GLANCE = Duration.ofMillis(50);

    private final LoopWork work;
    private final Leases leases;
    private final Clock clock;
    private final int concurrency;
    private final Map<Lease, Thread> running = new ConcurrentHashMap<>();
    private final Semaphore ended = new Semaphore(0);

    SourceLoop(LoopWork work, Leases leases, Clock clock, SourcesConfig config) {
        this.work = work;
        this.leases = leases;
        this.clock = clock;
        this.concurrency = config.concurrency();
    }

    /**
     * What was done at an instant.
     *
     * @param done how many checks and looks
     * @param next when something is due next; empty when nothing ever is
     */
    public record Round(int done, Optional<Instant> next) {}

    /**
     * Does all that is due at an instant, and ends when it is done. A host whose next turn comes later has work left then; the
     * round says when.
     */
    public Round run(Instant now) throws InterruptedException, UnavailableException {
        int done = 0;
        int begun = begin(now);
        while (begun > 0 || !running.isEmpty()) {
            done += begun;
            if (begun == 0) {
                awaitEnd(GLANCE);
            }
            begun = begin(now);
        }
        return new Round(done, leases.next());
    }

    /** Begins what is due, as far as there is room; says how much that was. */
    int begin(Instant now) throws UnavailableException {
        int free = concurrency - running.size();
        if (free <= 0) {
            return 0;
        }
        List<Lease> taken = leases.take(now, free);
        for (Lease lease : taken) {
            Thread thread = Thread.ofVirtual().name("source-" + lease.ref()).unstarted(() -> end(lease));
            running.put(lease, thread);
            thread.start();
        }
        return taken.size();
    }

    private void end(Lease lease) {
        try {
            work.on(lease, clock);
        } finally {
            running.remove(lease);
            ended.release();
        }
    }

    /** Waits until some work ends, or that long. */
    void awaitEnd(Duration longest) throws InterruptedException {
        if (ended.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            ended.drainPermits();
        }
    }

    /** How much runs. */
    int running() {
        return running.size();
    }

    /** Whether more could run. */
    boolean hasRoom() {
        return running.size() < concurrency;
    }

    /** Keeps the leases of what is running, and gives back all others that were not given back in time. */
    void renew() throws UnavailableException {
        leases.renew(List.copyOf(running.keySet()), clock.instant());
    }

    /** Breaks off what is running, waits for it that long, and gives its leases back. */
    void stop(Duration longest) throws InterruptedException, UnavailableException {
        running.values().forEach(Thread::interrupt);
        long end = System.nanoTime() + longest.toNanos();
        while (!running.isEmpty() && System.nanoTime() < end) {
            awaitEnd(GLANCE);
        }
        leases.renew(List.of(), clock.instant());
    }
}
