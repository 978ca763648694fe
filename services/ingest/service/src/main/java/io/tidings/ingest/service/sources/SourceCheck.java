package io.tidings.ingest.service.sources;

import io.tidings.ingest.service.sources.SourceTable.Outcome;
import io.tidings.source.Listing;
import io.tidings.source.SourceReader;
import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/**
 * One check of a source. Texts that a list brings itself are taken in first; then all that follows is written in one transaction,
 * the validators with it: after a crash the list is read as if it had not been, and nothing in it can hide behind a 304.
 */
@ApplicationScoped
class SourceCheck {

    private final SourceReader reader;
    private final ListedItems items;
    private final CheckTables tables;
    private final CheckRhythm rhythm;

    SourceCheck(SourceReader reader, ListedItems items, CheckTables tables, CheckRhythm rhythm) {
        this.reader = reader;
        this.items = items;
        this.tables = tables;
        this.rhythm = rhythm;
    }

    /** Checks; empty when the source is gone, or was changed since it was leased. */
    Optional<CheckReport> check(Lease lease) throws InterruptedException, UnavailableException {
        Optional<SourceRow> found = tables.find(lease);
        if (found.isEmpty()) {
            tables.drop(lease);
            return Optional.empty();
        }
        SourceRow source = found.get();
        Listing listing = reader.read(source.settings(), source.unless());
        Instant now = rhythm.now();
        ListedItems.Prepared prepared =
                listing instanceof Listing.Read read ? items.prepared(source, read, now) : ListedItems.Prepared.NOTHING;
        CheckReport report = listing instanceof Listing.Read read
                ? CheckReport.read(read, prepared.fresh())
                : CheckReport.without(listing);
        write(lease, source, report, prepared);
        return Optional.of(report);
    }

    /** Tells of a check that broke, as one that failed: so that it shows, and is tried again later and later. */
    void broke(Lease lease, String reason) throws UnavailableException {
        Optional<SourceRow> found = tables.find(lease);
        if (found.isPresent()) {
            write(lease, found.get(), CheckReport.failed(reason), ListedItems.Prepared.NOTHING);
        } else {
            tables.drop(lease);
        }
    }

    private void write(Lease lease, SourceRow source, CheckReport report, ListedItems.Prepared prepared)
            throws UnavailableException {
        Instant now = rhythm.now();
        var outcome = new Outcome(report, rhythm.after(source.state(), report.result(), now), now);
        tables.write(lease, source, outcome, prepared);
    }
}
