package io.tidings.stage.quarkus;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.tidings.stage.Stage;
import io.tidings.stage.StageRunner;
import io.tidings.stage.StageSettings;
import io.tidings.stage.StageSettings.Limits;
import io.tidings.stage.StageSettings.Timeouts;
import io.tidings.stage.StageStatus;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.interceptor.Interceptor;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Runs the application's one {@link Stage} bean from start to shutdown; does nothing in an application without one. */
@ApplicationScoped
class StageStarter {

    private static final Logger LOG = Logger.getLogger(StageStarter.class);
    private static final Duration EXIT = Duration.ofSeconds(15);

    private final Instance<Stage> stages;
    private final StageConfig config;
    private final StageMetrics metrics;
    private volatile @Nullable StageRunner runner;

    StageStarter(Instance<Stage> stages, StageConfig config, StageMetrics metrics) {
        this.stages = stages;
        this.config = config;
        this.metrics = metrics;
    }

    void onStart(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        if (!config.enabled() || stages.isUnsatisfied()) {
            return;
        }
        var started = new StageRunner(stages.get(), settings(config), StageStarter::end);
        metrics.bind(started.status());
        runner = started;
        started.start();
    }

    /** Before anything the stage may use is taken down. */
    void onStop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event)
            throws InterruptedException {
        StageRunner running = runner;
        if (running != null && !running.stop(config.drain())) {
            LOG.warnf(
                    "not drained stage=%s %s",
                    running.status().stage(), running.status().busyWith());
        }
    }

    /** The status of the stage that runs. */
    Optional<StageStatus> status() {
        return Optional.ofNullable(runner).map(StageRunner::status);
    }

    static StageSettings settings(StageConfig config) {
        int bytes = Math.toIntExact(config.batchBytes().asLongValue());
        return new StageSettings(
                config.bootstrapServers(),
                config.instance().orElseGet(() -> host() + "-" + config.port()),
                new Limits(config.pollRecords(), bytes),
                Timeouts.STANDARD.withStuck(config.stuckAfter()));
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    /** In good order where that still works, and in any case. */
    private static void end(int code) {
        Thread.ofPlatform().daemon().name("stage-exit").start(() -> System.exit(code));
        Thread.ofPlatform().daemon().name("stage-halt").start(() -> halt(code));
    }

    private static void halt(int code) {
        try {
            Thread.sleep(EXIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(code);
    }
}
