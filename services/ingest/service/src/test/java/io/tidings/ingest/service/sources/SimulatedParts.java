package io.tidings.ingest.service.sources;

import io.tidings.fetch.HostTurns;
import io.tidings.fetch.NameResolver;
import io.tidings.fetch.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Time, names and chance of a simulated web. */
@Alternative
@ApplicationScoped
class SimulatedParts {

    static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    static final SimulatedTime TIME = new SimulatedTime(START);

    @Produces
    @Singleton
    @Alternative
    Clock clock() {
        return TIME;
    }

    @Produces
    @Singleton
    @Alternative
    Waiting waiting() {
        return TIME;
    }

    @Produces
    @Singleton
    @Alternative
    RandomGenerator chance() {
        return new SplittableRandom(17);
    }

    @Produces
    @Singleton
    @Alternative
    HostTurns turns(HostTable table) {
        return TIME.noted(table);
    }

    @Produces
    @Singleton
    @Alternative
    NameResolver names() {
        return SimulatedParts::address;
    }

    /** All hosts of the world, and a name that somebody points here. */
    private static List<InetAddress> address(String host) throws UnknownHostException {
        if (host.endsWith(".test") || host.equals("rebound.example")) {
            return List.of(InetAddress.ofLiteral("127.0.0.1"));
        }
        throw new UnknownHostException(host);
    }
}
