package io.tidings.ingest.service.sources;

import io.tidings.ingest.service.sources.SourceTable.Outcome;
import io.tidings.postgres.Database;
import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What a check reads and, in one transaction, writes. */
@ApplicationScoped
class CheckTables {

    private final Database database;
    private final Leases leases;
    private final SourceTable sources;
    private final ItemTable items;

    CheckTables(Database database, Leases leases, SourceTable sources, ItemTable items) {
        this.database = database;
        this.leases = leases;
        this.sources = sources;
        this.items = items;
    }

    Optional<SourceRow> find(Lease lease) throws UnavailableException {
        return sources.find(lease.ref());
    }

    /** All that follows from a check; it fails whole when somebody else has the work by now. */
    void write(Lease lease, SourceRow source, Outcome outcome, ListedItems.Prepared prepared)
            throws UnavailableException {
        database.together(client -> leases.release(client, lease)
                .chain(() -> items.write(client, prepared.pages(), prepared.items()))
                .chain(() -> sources.write(client, source, outcome)));
    }

    /** Ends a lease whose source is gone or was changed meanwhile. */
    void drop(Lease lease) throws UnavailableException {
        database.together(client -> leases.release(client, lease));
    }
}
