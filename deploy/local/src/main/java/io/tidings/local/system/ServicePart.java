package io.tidings.local.system;

import io.tidings.servers.ChildProcess;
import io.tidings.servers.ChildSpec;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** One of our services as a part of the system. */
record ServicePart(ServiceSpec spec, ChildSpec child, int port, Duration grace, HttpClient http) implements Part {

    @Override
    public String name() {
        return spec.name();
    }

    @Override
    public PartState.Kind kind() {
        return PartState.Kind.SERVICE;
    }

    @Override
    public Set<String> needs() {
        return spec.needs();
    }

    @Override
    public ChildProcess start() {
        return ChildProcess.start(child);
    }

    @Override
    public boolean ready() {
        return ServiceHealth.readiness(http, port).filter(ServiceHealth::well).isPresent();
    }

    @Override
    public Optional<String> excuse() {
        return ServiceHealth.liveness(http, port)
                .filter(ServiceHealth::well)
                .flatMap(alive -> ServiceHealth.all(http, port))
                .map(ServiceHealth::words);
    }

    @Override
    public Duration patience() {
        return Duration.ofMinutes(3);
    }
}
