package io.tidings.ingest.service;

import io.micrometer.core.instrument.MeterRegistry;
import io.tidings.contracts.Kind;
import io.tidings.ingest.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/** Counts what comes in, what was refused and why, and what became of it. */
@ApplicationScoped
class IngestMetrics {

    private final MeterRegistry registry;

    IngestMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void accepted() {
        registry.counter("tidings.ingest.accepted").increment();
    }

    void refused(List<Refusal> refusals) {
        registry.counter(
                        "tidings.ingest.refused",
                        "reason",
                        refusals.getFirst().reason().key())
                .increment();
    }

    void revision(Kind kind) {
        registry.counter("tidings.ingest.revisions", "kind", kind.name().toLowerCase(Locale.ROOT))
                .increment();
    }

    /** Of what gave no revision: nothing new, older than the current one, worked on before, refused. */
    void without(String why) {
        registry.counter("tidings.ingest.without.revision", "why", why).increment();
    }
}
