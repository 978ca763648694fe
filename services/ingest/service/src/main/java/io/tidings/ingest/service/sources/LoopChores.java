package io.tidings.ingest.service.sources;

import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What has to be done beside the work itself: leases renewed, the backlog measured, old checks forgotten. */
@ApplicationScoped
class LoopChores {

    private static final Duration MEASURE = Duration.ofSeconds(15);
    private static final Duration PRUNE = Duration.ofHours(1);

    private final SourceLoop loop;
    private final LoopTables tables;
    private final SourcesConfig config;
    private final Clock clock;
    private Instant renewAt = Instant.MIN;
    private Instant measureAt = Instant.MIN;
    private Instant pruneAt = Instant.MIN;

    LoopChores(SourceLoop loop, LoopTables tables, SourcesConfig config, Clock clock) {
        this.loop = loop;
        this.tables = tables;
        this.config = config;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** Does what of it is due. For one thread. */
    void due() throws UnavailableException {
        Instant now = clock.instant();
        if (!now.isBefore(renewAt)) {
            loop.renew();
            renewAt = now.plus(config.lease().dividedBy(5));
        }
        if (!now.isBefore(measureAt)) {
            tables.measure(now);
            measureAt = now.plus(MEASURE);
        }
        if (!now.isBefore(pruneAt)) {
            tables.prune(now.minus(config.checks().keep()));
            pruneAt = now.plus(PRUNE);
        }
    }
}
