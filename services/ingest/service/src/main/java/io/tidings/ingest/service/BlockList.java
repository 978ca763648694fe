package io.tidings.ingest.service;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.tidings.contracts.AnnouncementId;
import io.tidings.ingest.ReceivedRecord;
import io.tidings.ingest.Refusal;
import io.tidings.postgres.Database;
import io.tidings.stage.StopSignal;
import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * What the door does not take because it is erased. Known by heart, so that submissions are taken while PostgreSQL is away;
 * what slips through meanwhile, the ledger stops.
 */
@ApplicationScoped
class BlockList {

    private static final Logger LOG = Logger.getLogger(BlockList.class);

    private final Database database;
    private final IngestConfig config;
    private final StopSignal stop = new StopSignal();
    private volatile Erased erased = Erased.NOTHING;
    private String mark = "";

    BlockList(Database database, IngestConfig config) {
        this.database = database;
        this.config = config;
    }

    void onStart(@Observes StartupEvent event) {
        Thread.ofVirtual().name("read-erasures").start(this::readUntilStopped);
    }

    void onStop(@Observes ShutdownEvent event) {
        stop.ask();
    }

    /** @throws RefusedException when it is erased */
    void check(ReceivedRecord record) {
        if (erased.covers(record)) {
            throw new RefusedException(List.of(refusal()));
        }
    }

    /** @throws RefusedException when it is erased */
    void check(AnnouncementId id) {
        if (erased.announcements().contains(id)) {
            throw new RefusedException(List.of(refusal()));
        }
    }

    private static Refusal refusal() {
        return new Refusal(
                Refusal.Reason.ERASED,
                null,
                "this announcement was erased for legal reasons and is not taken in again;"
                        + " whoever runs this system can lift that");
    }

    /** Reads what has changed; at once where it was changed here. */
    synchronized void read() throws UnavailableException {
        String now = database.inTransaction(ErasureQueries::mark);
        if (!now.equals(mark)) {
            erased = Erased.of(database.inTransaction(ErasureQueries::holding));
            mark = now;
        }
    }

    private void readUntilStopped() {
        while (!stop.asked()) {
            try {
                read();
            } catch (UnavailableException | RuntimeException e) {
                LOG.debugf("erasures are read later reason=%s", e.getMessage());
            }
            stop.await(config.erasuresRead());
        }
    }
}
