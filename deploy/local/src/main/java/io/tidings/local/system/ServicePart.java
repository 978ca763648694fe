package io.tidings.local.system;

import io.tidings.servers.ChildProcess;
import io.tidings.servers.ChildSpec;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;

/** One of our services as a part of the system. */
record ServicePart(ServiceSpec spec, ChildSpec child, int port, Duration grace, HttpClient http) implements Part {

    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final int OK = 200;

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
        HttpRequest question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                .timeout(ANSWER)
                .build();
        try {
            return http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public Duration patience() {
        return Duration.ofMinutes(3);
    }
}
