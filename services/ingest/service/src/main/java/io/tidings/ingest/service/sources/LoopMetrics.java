package io.tidings.ingest.service.sources;

import io.micrometer.core.instrument.MeterRegistry;
import io.tidings.fetch.SourceHistory;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what the loop does. */
@Singleton
class LoopMetrics {

    private final MeterRegistry registry;
    private final AtomicLong due = new AtomicLong();
    private final AtomicLong oldest = new AtomicLong();
    private final AtomicLong silentPages = new AtomicLong();
    private final AtomicLong silentItems = new AtomicLong();

    LoopMetrics(MeterRegistry registry) {
        this.registry = registry;
        registry.gauge("tidings.sources.due", due);
        registry.gauge("tidings.sources.oldest.due.seconds", oldest);
        registry.gauge("tidings.sources.pages.without.announcement", silentPages);
        registry.gauge("tidings.sources.items.without.announcement", silentItems);
    }

    void check(CheckReport report) {
        String result = report.told()
                .map(CheckReport.Told::result)
                .map(SourceHistory.Result::name)
                .orElse("POSTPONED");
        registry.counter("tidings.sources.checks", "result", word(result)).increment();
        report.told().ifPresent(told -> {
            registry.counter("tidings.sources.items.found").increment(told.fresh());
            registry.counter("tidings.sources.lists.repaired")
                    .increment(told.repairs().isEmpty() ? 0 : 1);
        });
    }

    void look(LookReport report) {
        registry.counter(
                        "tidings.sources.looks",
                        "outcome",
                        word(report.outcome().name()))
                .increment();
        report.news()
                .ifPresent(news -> registry.counter("tidings.sources.news", "kind", word(news.name()))
                        .increment());
        if (report.took().isPositive()) {
            registry.timer("tidings.sources.fetch").record(report.took());
            registry.counter("tidings.sources.fetched.bytes").increment(report.bytes());
        }
        registry.counter("tidings.sources.pages.repaired").increment(report.repaired() ? 1 : 0);
    }

    void broken(Lease.Kind kind) {
        registry.counter("tidings.sources.broken", "kind", word(kind.name())).increment();
    }

    void backlog(LoopTables.Backlog backlog, Instant now) {
        due.set(backlog.due());
        silentPages.set(backlog.pages());
        silentItems.set(backlog.items());
        oldest.set(
                backlog.oldest() == null
                        ? 0
                        : Math.max(0, Duration.between(backlog.oldest(), now).toSeconds()));
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
