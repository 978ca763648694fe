package io.tidings.embed.service;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;

/** What the service counts. */
@Singleton
class EmbedCounts {

    final Counter reused;
    final Counter indexed;
    final Counter older;
    final Counter erased;
    final Timer computed;
    final Timer asked;

    EmbedCounts(MeterRegistry registry) {
        this.reused = Counter.builder("tidings.embed.vectors.reused")
                .description("texts whose vector was computed before")
                .register(registry);
        this.indexed = Counter.builder("tidings.embed.announcements.indexed")
                .description("vectors written as the newest of their announcement")
                .register(registry);
        this.older = Counter.builder("tidings.embed.announcements.older")
                .description("vectors left out because a newer one is there")
                .register(registry);
        this.erased = Counter.builder("tidings.embed.announcements.erased")
                .description("announcements whose vectors were erased")
                .register(registry);
        this.computed = Timer.builder("tidings.embed.compute")
                .description("time of the model for one announcement, waiting for its turn included")
                .register(registry);
        this.asked = Timer.builder("tidings.embed.ask")
                .description("time of the model for what somebody asks, waiting for its turn included")
                .register(registry);
    }
}
