package io.tidings.ingest.service.register;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.tidings.fetch.SourceHealth;
import io.tidings.stage.StopSignal;
import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Measures how all sources are, so that whoever watches the service sees a broken source and does not take it for no news. */
@ApplicationScoped
class HealthBoard {

    private static final Logger LOG = Logger.getLogger(HealthBoard.class);
    private static final int AT_ONCE = 100;
    private static final int CHECKS = 20;

    private final SourceHistories histories;
    private final RegisterConfig config;
    private final Clock clock;
    private final StopSignal stop = new StopSignal();
    private final Map<String, AtomicLong> counts = new LinkedHashMap<>();
    private final AtomicLong longest = new AtomicLong();
    private final MeterRegistry registry;
    private final List<Gauge> gauges = new ArrayList<>();

    HealthBoard(SourceHistories histories, RegisterConfig config, Clock clock, MeterRegistry registry) {
        this.histories = histories;
        this.config = config;
        this.clock = clock;
        this.registry = registry;
        for (SourceHealth.Status status : SourceHealth.Status.values()) {
            counts.put(HealthView.word(status), new AtomicLong());
        }
        counts.put(HealthView.PAUSED, new AtomicLong());
        counts.forEach((status, count) -> gauges.add(Gauge.builder("tidings.sources", count, AtomicLong::get)
                .tag("status", status)
                .register(registry)));
        gauges.add(Gauge.builder("tidings.sources.longest.without.success.seconds", longest, AtomicLong::get)
                .register(registry));
    }

    void onStart(@Observes StartupEvent event) {
        Thread.ofVirtual().name("source-health").start(this::watch);
    }

    void onStop(@Observes ShutdownEvent event) {
        stop.ask();
        // The registry may outlive this service, and would go on showing what nobody measures any more.
        gauges.forEach(registry::remove);
    }

    private void watch() {
        while (!stop.asked()) {
            try {
                measure();
            } catch (UnavailableException | RuntimeException away) {
                LOG.debugf("the health of sources is measured later reason=%s", away.getMessage());
            }
            stop.await(config.measureEvery());
        }
    }

    /** Goes through all sources, a hundred at a time. */
    void measure() throws UnavailableException {
        Instant now = clock.instant();
        Map<String, Long> found = new LinkedHashMap<>();
        long worst = 0;
        List<SourceRecord> part;
        String after = "";
        do {
            SourceFilter filter = new SourceFilter(null, null, null, null, null, AT_ONCE, after);
            part = histories.page(filter, CHECKS, now);
            for (SourceRecord source : part) {
                after = source.id();
                found.merge(source.health(now).status(), 1L, Long::sum);
                worst = Math.max(worst, source.enabled() ? sinceSuccess(source, now) : 0);
            }
        } while (part.size() == AT_ONCE);
        counts.forEach((status, count) -> count.set(found.getOrDefault(status, 0L)));
        longest.set(worst);
    }

    /** Since its last success or, when there was none, since it was added. */
    private static long sinceSuccess(SourceRecord source, Instant now) {
        Instant last = source.lastSuccess() == null ? source.createdAt() : source.lastSuccess();
        return Math.max(0, Duration.between(last, now).toSeconds());
    }
}
