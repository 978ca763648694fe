package io.tidings.ingest.service;

import io.smallrye.mutiny.Uni;
import io.tidings.contracts.EventCodec;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** What is erased, and taking it out of every other table, inside one transaction. */
final class ErasureTables {

    /** An erasure that was lifted after this was decided is over; an old notice that is read again changes nothing. */
    private static final String ERASE = """
            insert into ingest.erasure (announcement_id, address, last_revision, erased_at, changed_at)
            select row.id, row.address, coalesce(announcement.revision, 0), row.at, row.at
              from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as row(id uuid, address uuid, at timestamptz)
              left join ingest.announcement on announcement.id = row.id
             order by row.id
            on conflict (announcement_id) do update set
              address = coalesce(excluded.address, erasure.address),
              last_revision = greatest(excluded.last_revision, erasure.last_revision),
              erased_at = case when erasure.lifted_at is null then erasure.erased_at else excluded.erased_at end,
              lifted_at = null,
              changed_at = greatest(excluded.changed_at, erasure.changed_at),
              removed_at = null
            where erasure.lifted_at is null or erasure.lifted_at < excluded.erased_at
            returning cast(announcement_id as text)""";

    private static final String LIFT = """
            update ingest.erasure set lifted_at = row.at, changed_at = row.at
              from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as row(id uuid, at timestamptz)
             where announcement_id = row.id and lifted_at is null and erased_at <= row.at
            returning cast(announcement_id as text)""";

    private static final String THESE =
            " in (select id from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as row(id uuid))";

    private static final String LOCK = "select 1 from ingest.announcement where id" + THESE + " order by id for update";

    private static final List<String> EMPTY = List.of(
            "delete from ingest.page where announcement_id" + THESE + " or id" + THESE,
            "delete from ingest.revision where announcement_id" + THESE,
            "delete from ingest.late_observation where announcement_id" + THESE,
            "delete from ingest.copy_sketch where announcement_id" + THESE,
            // A bucket of near texts goes to the oldest of the others that meet in it.
            "update ingest.copy_bucket set announcement_id = others[cardinality(others)],"
                    + " others = nullif(trim_array(others, 1), cast(array[] as uuid[]))"
                    + " where announcement_id" + THESE + " and cardinality(others) > 0",
            "delete from ingest.copy_bucket where announcement_id" + THESE,
            "delete from ingest.accepted where announcement_id" + THESE,
            "delete from ingest.progress where announcement_id" + THESE,
            "delete from ingest.announcement where id" + THESE);

    /** A source that lists its page finds it anew. */
    private static final String FIND_ANEW =
            "delete from ingest.source_item where page_id" + THESE + " or announcement_id" + THESE;

    private static final String CAME_AGAIN =
            "update ingest.erasure set removed_at = null, looked_at = null where announcement_id" + THESE;

    private static final String KNOWN = """
            select cast(announcement_id as text), cast(address as text), last_revision, lifted_at is null
              from ingest.erasure
             where announcement_id in (select cast(value as uuid)
                     from jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)))
                or (lifted_at is null and address in (select cast(value as uuid)
                     from jsonb_array_elements_text(cast(cast(:addresses as text) as jsonb))))""";

    private final Mutiny.StatelessSession session;

    ErasureTables(Mutiny.StatelessSession session) {
        this.session = session;
    }

    /** An announcement to erase or to let in again; the address is a digest. */
    record Row(String id, @Nullable String address, String at) {}

    /** What is known of an announcement or an address that was erased once. */
    record Known(UUID id, @Nullable String address, int lastRevision, boolean holds) {}

    /**
     * Erases: notes what must not come back, and empties every table of it.
     *
     * @return ids of those that are erased now; one that was lifted since stays as it is
     */
    Uni<List<String>> erase(List<Row> rows) {
        return listed(LOCK, rows).chain(() -> listed(ERASE, rows)).call(ids -> {
            List<Row> erased = rows.stream()
                    .filter(row -> ids.contains(Uuids.of(row.id()).toString()))
                    .toList();
            return all(EMPTY, erased);
        });
    }

    /** Lets in again; a page of it is found anew. */
    Uni<List<String>> lift(List<Row> rows) {
        return listed(LIFT, rows).call(() -> SubmissionTables.execute(session, FIND_ANEW, rows));
    }

    /** Notes that something of these came all the same, so that topics are searched for it. */
    Uni<Integer> cameAgain(List<Row> rows) {
        return rows.isEmpty() ? Uni.createFrom().item(0) : SubmissionTables.execute(session, CAME_AGAIN, rows);
    }

    /** All that was ever erased among these, and what holds for these addresses. */
    Uni<List<Known>> known(Collection<String> ids, Collection<String> addresses) {
        return session.createNativeQuery(KNOWN, Object[].class)
                .setParameter("ids", json(ids))
                .setParameter("addresses", json(addresses))
                .getResultList()
                .map(rows -> rows.stream().map(ErasureTables::known).toList());
    }

    static Known known(Object[] row) {
        String address = (String) row[1];
        return new Known(
                UUID.fromString((String) row[0]),
                address == null ? null : address.replace("-", ""),
                ((Number) row[2]).intValue(),
                (Boolean) row[3]);
    }

    private Uni<Void> all(List<String> statements, List<Row> rows) {
        Uni<?> done = Uni.createFrom().voidItem();
        for (String statement : statements) {
            done = done.chain(() -> SubmissionTables.execute(session, statement, rows));
        }
        return done.replaceWithVoid();
    }

    private Uni<List<String>> listed(String sql, List<Row> rows) {
        return session.createNativeQuery(sql)
                .setParameter("rows", json(rows))
                .getResultList()
                .map(found -> found.stream().map(String::valueOf).toList());
    }

    private static String json(Collection<?> rows) {
        return new String(EventCodec.encode(rows), StandardCharsets.UTF_8);
    }
}
