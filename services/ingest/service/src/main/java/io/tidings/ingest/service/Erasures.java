package io.tidings.ingest.service;

import io.tidings.contracts.AnnouncementId;
import io.tidings.ingest.ErasureNotice;
import io.tidings.ingest.ErasureNotice.What;
import io.tidings.ingest.service.ErasureFamily.Told;
import io.tidings.ingest.service.ErasureQueries.Act;
import io.tidings.ingest.service.ErasureRequest.Said;
import io.tidings.ingest.service.ErasureTables.Row;
import io.tidings.postgres.Database;
import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * Legal erasure (semantics 4). First the ledger, in one transaction, so that nothing of it comes back; then a tombstone on
 * the received topic, which every stage passes on. Should the second fail, the watch does it.
 */
@ApplicationScoped
class Erasures {

    private final Database database;
    private final ReceivedLog log;
    private final BlockList blocked;
    private final Clock clock;

    Erasures(Database database, ReceivedLog log, BlockList blocked, Clock clock) {
        this.database = database;
        this.log = log;
        this.blocked = blocked;
        this.clock = clock;
    }

    /**
     * What an erasure did.
     *
     * @param erased ids of all that is erased, known before or not
     * @param copies what says the same and was left
     */
    record Done(Instant at, List<String> erased, List<Told> copies) {}

    /** What is meant by a request. */
    ErasureFamily family(ErasureRequest request) throws UnavailableException {
        List<String> ids = request.id().map(AnnouncementId::value).stream().toList();
        String address =
                request.address().map(url -> Uuids.of(url.digest()).toString()).orElse(null);
        return ErasureFamily.of(
                request, database.inTransaction(session -> ErasureQueries.family(session, ids, address)));
    }

    /** Erases; doing it again is harmless. */
    Done erase(ErasureRequest request, boolean withCopies, Said said) throws UnavailableException {
        ErasureFamily family = family(request);
        Instant at = now();
        List<Row> rows = withPages(family.rows(withCopies, at.toString()), at);
        List<Act> acts = acts("erased", rows, said);
        database.inTransaction(
                session -> new ErasureTables(session).erase(rows).call(() -> ErasureQueries.note(session, acts)));
        blocked.read();
        tell(What.ERASED, rows, at);
        return new Done(at, rows.stream().map(Row::id).toList(), withCopies ? List.of() : family.copies());
    }

    private List<Row> withPages(List<Row> rows, Instant at) throws UnavailableException {
        List<String> ids = rows.stream().map(Row::id).toList();
        List<String> pages = database.inTransaction(session -> ErasureQueries.pages(session, ids));
        return Stream.concat(
                        rows.stream(),
                        pages.stream()
                                .filter(page -> !ids.contains(page))
                                .map(page -> new Row(page, null, at.toString())))
                .toList();
    }

    /** Lets an announcement come in again. What was erased stays gone. */
    void lift(AnnouncementId id, Said said) throws UnavailableException {
        Instant at = now();
        List<Row> rows = List.of(new Row(id.value(), null, at.toString()));
        List<Act> acts = acts("lifted", rows, said);
        database.inTransaction(
                session -> new ErasureTables(session).lift(rows).call(() -> ErasureQueries.note(session, acts)));
        blocked.read();
        tell(What.LIFTED, rows, at);
    }

    /** Says on the received topic what is so, now or once more. */
    void tell(What what, List<Row> rows, Instant at) {
        rows.stream()
                .map(row -> log.append(new ErasureNotice(new AnnouncementId(row.id()), what, at), now())
                        .subscribeAsCompletionStage())
                .toList()
                .forEach(told -> told.join());
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static List<Act> acts(String act, List<Row> rows, Said said) {
        return rows.stream()
                .map(row -> new Act(row.id(), act, row.at(), said.who(), said.reason()))
                .toList();
    }
}
