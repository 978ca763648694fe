package io.tidings.ingest.service;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.tidings.contracts.Topics;
import io.tidings.stage.StopSignal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready is whether Kafka has the received topic and answers (semantics 29). Kafka is asked in the background, so that the
 * answer comes at once when it is away.
 */
@Readiness
@ApplicationScoped
class KafkaReadiness implements HealthCheck {

    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final int TIMEOUT_MILLIS = 4_000;

    private final String servers;
    private final StopSignal stop = new StopSignal();
    private volatile String reason = "not asked yet";

    KafkaReadiness(@ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
        this.servers = servers;
    }

    void onStart(@Observes StartupEvent event) {
        Thread.ofPlatform().daemon().name("ask-kafka").start(this::askUntilStopped);
    }

    void onStop(@Observes ShutdownEvent event) {
        stop.ask();
    }

    @Override
    public HealthCheckResponse call() {
        String known = reason;
        var response = HealthCheckResponse.named("kafka");
        return known.isEmpty()
                ? response.up().build()
                : response.withData("reason", known).down().build();
    }

    private void askUntilStopped() {
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS,
                AdminClientConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        while (!stop.asked()) {
            try (Admin admin = Admin.create(settings)) {
                askWith(admin);
            } catch (KafkaException e) {
                reason = String.valueOf(e.getMessage());
                stop.await(EVERY);
            }
        }
    }

    private void askWith(Admin admin) {
        while (!stop.asked()) {
            reason = ask(admin);
            stop.await(EVERY);
        }
    }

    private static String ask(Admin admin) {
        try {
            admin.describeTopics(List.of(Topics.RECEIVED.name()))
                    .allTopicNames()
                    .get();
            return "";
        } catch (ExecutionException e) {
            return String.valueOf(e.getCause().getMessage());
        } catch (KafkaException e) {
            return String.valueOf(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "stopping";
        }
    }
}
