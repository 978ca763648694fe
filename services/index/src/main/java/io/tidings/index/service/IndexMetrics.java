package io.tidings.index.service;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** Shows what the service counts as meters. */
@ApplicationScoped
class IndexMetrics {

    private final MeterRegistry registry;
    private final IndexStatus status;

    IndexMetrics(MeterRegistry registry, IndexStatus status) {
        this.registry = registry;
        this.status = status;
    }

    void onStart(@Observes StartupEvent event) {
        IndexCounts counts = status.counts();
        counter("tidings.index.announcements.indexed", counts.indexed);
        counter("tidings.index.announcements.older", counts.older);
        counter("tidings.index.announcements.erased", counts.erased);
        counter("tidings.index.announcements.set.aside", counts.setAside);
        FunctionTimer.builder(
                        "tidings.index.bulk",
                        counts,
                        it -> it.bulks.sum(),
                        it -> it.bulkNanos.sum(),
                        TimeUnit.NANOSECONDS)
                .register(registry);
        Gauge.builder("tidings.index.lag", status, IndexStatus::lag).register(registry);
        Gauge.builder("tidings.index.degraded", status, it -> it.isDegraded() ? 1 : 0)
                .register(registry);
    }

    private void counter(String name, LongAdder count) {
        FunctionCounter.builder(name, count, LongAdder::sum).register(registry);
    }
}
