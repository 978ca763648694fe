package io.tidings.stage.quarkus;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.tidings.stage.StageState;
import io.tidings.stage.StageStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/** Shows a stage's counts as meters; each carries the stage's name as a tag. */
@ApplicationScoped
class StageMetrics {

    private static final String STAGE = "stage";

    private final MeterRegistry registry;

    StageMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void bind(StageStatus status) {
        counter(status, "tidings.stage.records.read", StageStatus::read);
        counter(status, "tidings.stage.records.published", StageStatus::published);
        counter(status, "tidings.stage.records.set.aside", StageStatus::setAside);
        counter(status, "tidings.stage.aborts", StageStatus::aborts);
        counter(status, "tidings.stage.sessions.rebuilt", StageStatus::rebuilds);
        gauge(status, "tidings.stage.lag", StageStatus::lag);
        gauge(status, "tidings.stage.degraded", it -> it.state() instanceof StageState.Degraded ? 1 : 0);
        FunctionTimer.builder(
                        "tidings.stage.batch",
                        status,
                        StageStatus::batches,
                        it -> it.batchTime().toNanos(),
                        TimeUnit.NANOSECONDS)
                .tag(STAGE, status.stage())
                .register(registry);
    }

    private void counter(StageStatus status, String name, ToDoubleFunction<StageStatus> count) {
        FunctionCounter.builder(name, status, count).tag(STAGE, status.stage()).register(registry);
    }

    private void gauge(StageStatus status, String name, ToDoubleFunction<StageStatus> value) {
        Gauge.builder(name, status, value).tag(STAGE, status.stage()).register(registry);
    }
}
