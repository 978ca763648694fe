package io.tidings.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns that one process keeps in memory, and forgets with it. */
public final class RememberedTurns implements HostTurns {

    private static final int FORGET_ABOVE = 10_000;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final Politeness politeness;
    private final Map<String, Host> hosts = new HashMap<>();
    private int forgetAt = FORGET_ABOVE;

    /** Starts with no host known. */
    public RememberedTurns(Politeness politeness) {
        this.politeness = politeness;
    }

    @Override
    public synchronized Turn ask(String host, Instant now) {
        Optional<Turn.NotBefore> wait = waiting(hosts.get(host), now);
        if (wait.isPresent()) {
            return wait.get();
        }
        Host asked = known(host, now);
        asked.running++;
        asked.lastStart = now;
        return new Turn.Go();
    }

    @Override
    public synchronized void done(String host) {
        Host asked = hosts.get(host);
        if (asked == null || asked.running == 0) {
            throw new IllegalStateException("No turn of " + host + " is taken.");
        }
        asked.running--;
    }

    @Override
    public synchronized void holdOff(String host, Instant until, Instant now) {
        Host asked = known(host, now);
        asked.heldUntil = until.isAfter(asked.heldUntil) ? until : asked.heldUntil;
    }

    @Override
    public synchronized void crawlDelay(String host, Optional<Duration> stated, Instant now) {
        Host asked = known(host, now);
        asked.delay = politeness.delay(stated);
    }

    /** Those of the waiting hosts that may be asked now, the one that waited longest since its last turn first. */
    public synchronized List<String> ready(Collection<String> waiting, Instant now) {
        return waiting.stream()
                .distinct()
                .filter(host -> waiting(hosts.get(host), now).isEmpty())
                .sorted(Comparator.comparing(this::lastStart).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** When a host may be asked as things stand; now when it may be at once. Takes no turn. */
    public synchronized Instant free(String host, Instant now) {
        return waiting(hosts.get(host), now).map(Turn.NotBefore::at).orElse(now);
    }

    synchronized int known() {
        return hosts.size();
    }

    private Optional<Turn.NotBefore> waiting(@Nullable Host host, Instant now) {
        if (host == null) {
            return Optional.empty();
        }
        if (host.heldUntil.isAfter(now)) {
            return Optional.of(new Turn.NotBefore(host.heldUntil, "the host asked for time"));
        }
        Instant next = host.next();
        if (next.isAfter(now)) {
            return Optional.of(
                    new Turn.NotBefore(next, "requests to a host are " + host.delay.toMillis() + " ms apart"));
        }
        return host.running < politeness.concurrency()
                ? Optional.empty()
                : Optional.of(
                        new Turn.NotBefore(now.plus(LOOK_AGAIN), host.running + " requests to the host are running"));
    }

    private Instant lastStart(String host) {
        Host known = hosts.get(host);
        return known == null ? Instant.MIN : known.lastStart;
    }

    private Host known(String host, Instant now) {
        if (hosts.size() >= forgetAt) {
            hosts.values().removeIf(old -> old.forgettable(now, politeness));
            forgetAt = Math.max(FORGET_ABOVE, 2 * hosts.size());
        }
        return hosts.computeIfAbsent(host, unknown -> new Host(politeness.delay()));
    }

    private static final class Host {
        private Duration delay;
        private Instant lastStart = Instant.MIN;
        private Instant heldUntil = Instant.MIN;
        private int running;

        Host(Duration delay) {
            this.delay = delay;
        }

        Instant next() {
            return lastStart.equals(Instant.MIN) ? Instant.MIN : lastStart.plus(delay);
        }

        boolean forgettable(Instant now, Politeness politeness) {
            return running == 0
                    && !heldUntil.isAfter(now)
                    && lastStart.isBefore(now.minus(politeness.longestDelay()).minus(politeness.longestDelay()));
        }
    }
}
