package io.tidings.ingest.service.sources;

import io.tidings.ingest.service.AwayException;
import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Does one piece of work, and sees to it that whatever goes wrong is told and tried again. */
@ApplicationScoped
class LoopWork {

    private static final Logger LOG = Logger.getLogger(LoopWork.class);
    private static final Duration WITHOUT_SERVERS = Duration.ofMinutes(1);

    private final SourceCheck checks;
    private final PageLook looks;
    private final Leases leases;
    private final LoopMetrics metrics;

    LoopWork(SourceCheck checks, PageLook looks, Leases leases, LoopMetrics metrics) {
        this.checks = checks;
        this.looks = looks;
        this.leases = leases;
        this.metrics = metrics;
    }

    /** Works; when it is interrupted, the lease is left to be given back. */
    void on(Lease lease, Clock clock) {
        try {
            attempt(lease, clock);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (UnavailableException away) {
            LOG.warnf("work is done later kind=%s ref=%s reason=%s", lease.kind(), lease.ref(), away.getMessage());
        }
    }

    private void attempt(Lease lease, Clock clock) throws InterruptedException, UnavailableException {
        try {
            switch (lease.kind()) {
                case CHECK -> checks.check(lease).ifPresent(metrics::check);
                case LOOK -> looks.look(lease).ifPresent(metrics::look);
            }
        } catch (AwayException away) {
            LOG.warnf("work is put off kind=%s ref=%s reason=%s", lease.kind(), lease.ref(), away.getMessage());
            leases.postpone(lease, clock.instant().plus(WITHOUT_SERVERS), away.getMessage());
        } catch (RuntimeException broken) {
            broke(lease, broken);
        }
    }

    private void broke(Lease lease, RuntimeException broken) throws UnavailableException {
        metrics.broken(lease.kind());
        LOG.errorf(broken, "work broke kind=%s ref=%s", lease.kind(), lease.ref());
        String reason = "it broke here, which is a fault of this system: " + broken;
        switch (lease.kind()) {
            case CHECK -> checks.broke(lease, reason);
            case LOOK -> looks.broke(lease, reason);
        }
    }
}
