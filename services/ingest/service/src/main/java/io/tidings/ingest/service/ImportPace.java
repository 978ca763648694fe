package io.tidings.ingest.service;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.tidings.stage.StopSignal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Lets historical announcements in only as fast as they are worked off, so that a live one never waits behind a whole import
 * (decision 0014). Kafka is asked how many are under way only while somebody imports.
 */
@ApplicationScoped
class ImportPace {

    private static final Logger LOG = Logger.getLogger(ImportPace.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);
    private static final long WANTED_FOR_NANOS = Duration.ofSeconds(5).toNanos();
    private static final int TIMEOUT_MILLIS = 5_000;

    private final IngestConfig config;
    private final String servers;
    private final StopSignal stop = new StopSignal();
    private final Semaphore room = new Semaphore(0, true);
    private volatile long wantedAt = System.nanoTime() - WANTED_FOR_NANOS;
    private volatile long underWay;

    ImportPace(IngestConfig config, @ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
        this.config = config;
        this.servers = servers;
    }

    void onStart(@Observes StartupEvent event) {
        Thread.ofPlatform().daemon().name("paces-imports").start(this::lookUntilStopped);
    }

    void onStop(@Observes ShutdownEvent event) {
        stop.ask();
    }

    /**
     * Waits until there is room for one more.
     *
     * @throws AwayException when there is none for long
     */
    void awaitTurn() {
        wantedAt = System.nanoTime();
        try {
            if (!room.tryAcquire(config.importWait().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AwayException(
                        "historical announcements wait until fewer than the " + underWay + " now are under way", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AwayException("the service is stopping", e);
        }
    }

    private void lookUntilStopped() {
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS,
                AdminClientConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        while (!stop.asked()) {
            if (!wanted()) {
                stop.await(BETWEEN_LOOKS);
                continue;
            }
            try (Admin admin = Admin.create(settings)) {
                lookWhileWanted(new Backlog(admin));
            } catch (ExecutionException | KafkaException e) {
                LOG.warnf("nobody knows how much is under way, so historical announcements wait: %s", e.getMessage());
                stop.await(BETWEEN_LOOKS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** What was let in and is not in Kafka yet is counted at the next look. */
    private void lookWhileWanted(Backlog backlog) throws ExecutionException, InterruptedException {
        while (wanted() && !stop.asked()) {
            underWay = backlog.size();
            room.drainPermits();
            room.release((int) Math.max(0, config.importsUnderWay() - underWay));
            stop.await(BETWEEN_LOOKS);
        }
        room.drainPermits();
    }

    private boolean wanted() {
        return room.hasQueuedThreads() || System.nanoTime() - wantedAt < WANTED_FOR_NANOS;
    }
}
