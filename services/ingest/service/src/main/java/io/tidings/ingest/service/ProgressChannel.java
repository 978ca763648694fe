package io.tidings.ingest.service;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.tidings.contracts.AnnouncementsProgressed;
import io.tidings.contracts.EventCodec;
import io.tidings.contracts.UndecodableException;
import io.tidings.stage.Backoff;
import io.tidings.stage.StopSignal;
import io.tidings.stage.UnavailableException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Where the stages report how far each announcement has come. At least once; the same step twice is one row. A channel that
 * has ended never begins again by itself, so then the service says that it is not alive.
 */
@Liveness
@ApplicationScoped
class ProgressChannel implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(ProgressChannel.class);

    private final Multi<Message<List<byte[]>>> reports;
    private final SubmissionTables tables;
    private final StopSignal stop = new StopSignal();
    private final ExecutorService executor = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("progress").factory());
    private volatile boolean ended;

    ProgressChannel(@Channel("progress") Multi<Message<List<byte[]>>> reports, SubmissionTables tables) {
        this.reports = reports;
        this.tables = tables;
    }

    void onStart(@Observes StartupEvent event) {
        reports.onItem()
                .transformToUniAndConcatenate(this::taken)
                .subscribe()
                .with(taken -> {}, this::failed, () -> failed(null));
    }

    void onStop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event) {
        stop.ask();
        executor.shutdown();
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("progress reports").status(!ended).build();
    }

    private Uni<Void> taken(Message<List<byte[]>> message) {
        return Uni.createFrom()
                .voidItem()
                .emitOn(executor)
                .invoke(() -> take(message.getPayload()))
                .chain(() -> Uni.createFrom().completionStage(message.ack()));
    }

    private void failed(@Nullable Throwable failure) {
        if (!stop.asked()) {
            ended = true;
            LOG.error("reports of progress come no more until the service starts again", failure);
        }
    }

    private void take(List<byte[]> batch) {
        List<StepAt> steps = new ArrayList<>();
        batch.forEach(report -> addSteps(report, steps));
        Backoff backoff = Backoff.standard();
        while (!written(steps)) {
            stop.await(backoff.next());
            if (stop.asked()) {
                throw new IllegalStateException("stopping; the reports come again");
            }
        }
    }

    private boolean written(List<StepAt> steps) {
        try {
            tables.add(steps);
            return true;
        } catch (UnavailableException e) {
            LOG.warnf("reports of progress wait count=%d reason=%s", steps.size(), e.getMessage());
            return false;
        }
    }

    /** A report that cannot be read tells nothing of any announcement; the announcements themselves are elsewhere. */
    private static void addSteps(byte[] report, List<StepAt> steps) {
        try {
            var progressed = EventCodec.decode(report, AnnouncementsProgressed.class);
            progressed.steps().forEach(step -> steps.add(new StepAt(step, progressed.at())));
        } catch (UndecodableException | NullPointerException e) {
            LOG.warnf("a report of progress cannot be read topic=announcements.progress.v1 reason=%s", e.getMessage());
        }
    }
}
