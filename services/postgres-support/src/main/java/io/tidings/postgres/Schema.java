package io.tidings.postgres;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.tidings.stage.Backoff;
import io.tidings.stage.StopSignal;
import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Brings the tables up to date. PostgreSQL may be away at the start; what needs it waits. */
@ApplicationScoped
public class Schema {

    private static final Logger LOG = Logger.getLogger(Schema.class);

    private final Flyway flyway;
    private final AgroalDataSource connections;
    private final StopSignal stop = new StopSignal();
    private volatile boolean ready;
    private volatile @Nullable RuntimeException failure;

    Schema(Flyway flyway, AgroalDataSource connections) {
        this.flyway = flyway;
        this.connections = connections;
    }

    void onStart(@Observes StartupEvent event) {
        Thread.ofPlatform().daemon().name("migrate").start(this::migrate);
    }

    void onStop(@Observes ShutdownEvent event) {
        stop.ask();
    }

    /** @throws UnavailableException while the tables are not up to date */
    public void check() throws UnavailableException {
        if (!ready) {
            RuntimeException reason = failure;
            String detail = reason == null ? "" : ": " + reason.getMessage();
            throw new UnavailableException("the tables are not up to date yet" + detail, reason);
        }
    }

    private void migrate() {
        Backoff backoff = Backoff.standard();
        while (!ready && !stop.asked()) {
            try {
                flyway.migrate();
                ready = true;
            } catch (RuntimeException e) {
                failure = e;
                // Flyway does not give back a connection that breaks while it begins; a few of those, and none is left.
                connections.flush(FlushMode.ALL);
                LOG.warnf("the tables are brought up to date later reason=%s", e.getMessage());
                stop.await(backoff.next());
            }
        }
    }
}
