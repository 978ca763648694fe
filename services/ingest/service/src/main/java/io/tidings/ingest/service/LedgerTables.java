package io.tidings.ingest.service;

import io.smallrye.mutiny.Uni;
import io.tidings.contracts.Kind;
import io.tidings.contracts.Revision;
import io.tidings.ingest.LedgerEntry;
import io.tidings.ingest.LogPosition;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** The ledger's tables inside one transaction: few statements for a whole batch. */
final class LedgerTables {

    private static final String LATE = """
            insert into ingest.late_observation
            select id, "partition", "offset", "observedAt", content, withdrawn
              from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as row(id uuid, "partition" integer, "offset" bigint,
                   "observedAt" timestamptz, content text, withdrawn boolean)
            on conflict do nothing""";

    private static final String HANDLED = """
            insert into ingest.handled
            select "partition", "offset" from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
              as row("partition" integer, "offset" bigint)
             order by "partition"
            on conflict (received_partition) do update set received_offset = excluded.received_offset
            where handled.received_offset < excluded.received_offset""";

    private final Mutiny.StatelessSession session;

    LedgerTables(Mutiny.StatelessSession session) {
        this.session = session;
    }

    /** A row of {@code late_observation}. */
    record Late(String id, int partition, long offset, String observedAt, String content, boolean withdrawn) {}

    /** A row of {@code handled}. */
    record Handled(int partition, long offset) {}

    /**
     * Where these announcements stand; nobody else moves them until the end of the transaction. An instance that was paused
     * and wakes up late waits here, and then sees that its records are repeats.
     */
    Uni<List<AnnouncementRow>> lock(Set<UUID> ids) {
        return session.createQuery("from AnnouncementRow where id in :ids order by id", AnnouncementRow.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Which revisions these records gave before. */
    Uni<Map<LogPosition, LedgerEntry>> given(Collection<Observed> repeats) {
        if (repeats.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return session.createQuery("""
                        select receivedPartition, receivedOffset, revision, kind, withdrawn, firstPublishedAt
                          from RevisionRow where announcementId in :ids and receivedOffset in :offsets
                         order by revision""", Object[].class)
                .setParameter(
                        "ids", repeats.stream().map(one -> Uuids.of(one.id())).collect(Collectors.toSet()))
                .setParameter(
                        "offsets",
                        repeats.stream().map(one -> one.position().offset()).collect(Collectors.toSet()))
                .getResultList()
                .map(LedgerTables::entries);
    }

    private static Map<LogPosition, LedgerEntry> entries(List<Object[]> rows) {
        Map<LogPosition, LedgerEntry> entries = new HashMap<>();
        for (Object[] row : rows) {
            entries.put(
                    new LogPosition((Integer) row[0], (Long) row[1]),
                    new LedgerEntry(
                            new Revision((Integer) row[2]), Kind.valueOf((String) row[3]), (Boolean) row[4], (Instant)
                                    row[5]));
        }
        return entries;
    }

    /** The announcements of these revisions, as JSON. */
    Uni<Map<RevisionRow.Key, String>> texts(Set<RevisionRow.Key> keys) {
        if (keys.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return session.createQuery(
                        "from RevisionRow where announcementId in :ids and revision in :revisions", RevisionRow.class)
                .setParameter(
                        "ids",
                        keys.stream().map(RevisionRow.Key::announcementId).collect(Collectors.toSet()))
                .setParameter(
                        "revisions",
                        keys.stream().map(RevisionRow.Key::revision).collect(Collectors.toSet()))
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> new RevisionRow.Key(row.announcementId, row.revision),
                                row -> row.announcement)));
    }

    Uni<Void> insert(List<?> rows) {
        return rows.isEmpty() ? Uni.createFrom().voidItem() : session.insertMultiple(rows);
    }

    Uni<Void> update(List<AnnouncementRow> rows) {
        return rows.isEmpty() ? Uni.createFrom().voidItem() : session.updateMultiple(rows);
    }

    Uni<Integer> insertLate(List<Late> rows) {
        return rows.isEmpty() ? Uni.createFrom().item(0) : SubmissionTables.execute(session, LATE, rows);
    }

    Uni<Integer> handled(List<Handled> rows) {
        return SubmissionTables.execute(session, HANDLED, rows);
    }
}
