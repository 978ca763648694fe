package io.tidings.ingest.service;

import io.tidings.ingest.ErasureNotice;
import io.tidings.ingest.LogPosition;
import io.tidings.ingest.service.LedgerTables.Handled;
import io.tidings.postgres.Database;
import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which revision each record is, for ever (semantics 3). Entered before anything is given out, so that a crash between the
 * two gives the same revisions out again.
 */
@ApplicationScoped
class Ledger {

    private final Database database;
    private final Clock clock;

    Ledger(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Enters a batch in one transaction.
     *
     * @param observed the records that could be read, in order
     * @param all positions of all records of the batch; they count as handled
     * @return one outcome for each that could be read, in order
     */
    List<LedgerOutcome> enter(List<Observed> observed, Collection<LogPosition> all) throws UnavailableException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return database.inTransaction(session -> new LedgerTransaction(session, now).enter(observed, handled(all)));
    }

    /**
     * Enters what a notice says.
     *
     * @return whether it holds; an erasure that was lifted since does not, when its notice is read again
     */
    boolean enter(ErasureNotice notice) throws UnavailableException {
        var row = new ErasureTables.Row(notice.id().value(), null, notice.at().toString());
        return database.inTransaction(session -> {
            var tables = new ErasureTables(session);
            return switch (notice.what()) {
                case ERASED -> tables.erase(List.of(row)).map(ids -> !ids.isEmpty());
                case LIFTED -> tables.lift(List.of(row)).replaceWith(true);
            };
        });
    }

    private static List<Handled> handled(Collection<LogPosition> positions) {
        Map<Integer, Long> last = new TreeMap<>();
        positions.forEach(position -> last.merge(position.partition(), position.offset(), Math::max));
        return last.entrySet().stream()
                .map(one -> new Handled(one.getKey(), one.getValue()))
                .toList();
    }
}
