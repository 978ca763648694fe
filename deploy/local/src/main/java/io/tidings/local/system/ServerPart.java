package io.tidings.local.system;

import io.tidings.servers.ChildProcess;
import io.tidings.servers.RealServer;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Kafka, PostgreSQL, Elasticsearch or the mail catcher as a part of the system. */
record ServerPart(RealServer server, int port, Duration grace) implements Part {

    @Override
    public String name() {
        return server.name();
    }

    @Override
    public PartState.Kind kind() {
        return PartState.Kind.SERVER;
    }

    @Override
    public Set<String> needs() {
        return Set.of();
    }

    @Override
    public ChildProcess start() {
        server.start();
        return server.process();
    }

    @Override
    public boolean ready() {
        return server.isHealthy();
    }

    /** A server waits for nobody. */
    @Override
    public Optional<String> excuse() {
        return Optional.empty();
    }

    @Override
    public Duration patience() {
        return Duration.ofMinutes(3);
    }
}
