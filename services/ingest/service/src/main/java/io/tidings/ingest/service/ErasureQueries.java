package io.tidings.ingest.service;

import io.smallrye.mutiny.Uni;
import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.EventCodec;
import io.tidings.ingest.service.ErasureTables.Known;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Questions about erasures, and what is written beside them. */
final class ErasureQueries {

    private static final String ACT = """
            insert into ingest.erasure_act (announcement_id, act, at, who, reason)
            select id, act, at, who, reason from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
              as row(id uuid, act text, at timestamptz, who text, reason text)""";

    private static final String ACTS = """
            select act, at, who, reason from ingest.erasure_act where announcement_id = :id order by number""";

    private static final String STANDING = """
            select cast(announcement_id as text), erased_at, lifted_at, looked_at, remaining, removed_at
              from ingest.erasure %s order by changed_at desc, announcement_id limit 1000""";

    private static final String LOOKED = """
            update ingest.erasure set looked_at = row.at, remaining = row.remaining,
                   removed_at = case when row.remaining is null then row.at end
              from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as row(id uuid, at timestamptz, remaining text)
             where announcement_id = row.id and lifted_at is null""";

    /** What is meant, as it is in the ledger, and with it every announcement of the same text or address. */
    private static final String FAMILY = """
            with meant as (
                select id, coalesce(copy_of, id) as root from ingest.announcement
                 where id in (select cast(value as uuid)
                         from jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)))
                    or address = cast(cast(:address as text) as uuid))
            select cast(one.id as text), one.id in (select id from meant), revision.announcement
              from ingest.announcement one
              join ingest.revision on revision.announcement_id = one.id and revision.revision = one.revision
             where one.id in (select id from meant) or one.id in (select root from meant)
                or one.copy_of in (select root from meant)
             order by one.received_at, one.id
             limit 1000""";

    private static final String PAGES = """
            select cast(id as text) from ingest.page
             where announcement_id in (select cast(value as uuid)
                     from jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)))""";

    private ErasureQueries() {}

    /** A decision. */
    record Act(String id, String act, String at, String who, String reason) {}

    /** A decision as it was written down. */
    record Decision(String act, Instant at, String who, String reason) {}

    /** Where an erasure stands. */
    record Standing(
            String id,
            Instant erasedAt,
            @Nullable Instant liftedAt,
            @Nullable Instant lookedAt,
            @Nullable String remaining,
            @Nullable Instant removedAt) {}

    /** What topics still hold of an announcement, as JSON; null when nothing. */
    record Look(String id, String at, @Nullable String remaining) {}

    /** An announcement as the ledger has it, and whether it was asked for itself. */
    record Relative(String id, boolean meant, String announcement) {}

    static Uni<Integer> note(Mutiny.StatelessSession session, List<Act> acts) {
        return SubmissionTables.execute(session, ACT, acts);
    }

    static Uni<Integer> looked(Mutiny.StatelessSession session, List<Look> looks) {
        return SubmissionTables.execute(session, LOOKED, looks);
    }

    /** Changes whenever something is erased or lifted. */
    static Uni<String> mark(Mutiny.StatelessSession session) {
        return session.createNativeQuery(
                        "select cast(count(*) as text) || ' ' || coalesce(cast(max(changed_at) as text), '') || ' '"
                                + " || cast(count(lifted_at) as text) from ingest.erasure")
                .getSingleResult()
                .map(String::valueOf);
    }

    static Uni<List<Known>> holding(Mutiny.StatelessSession session) {
        return session.createNativeQuery(
                        "select cast(announcement_id as text), cast(address as text), last_revision, true"
                                + " from ingest.erasure where lifted_at is null",
                        Object[].class)
                .getResultList()
                .map(rows -> rows.stream().map(ErasureTables::known).toList());
    }

    static Uni<List<Decision>> decisions(Mutiny.StatelessSession session, AnnouncementId id) {
        return session.createNativeQuery(ACTS, Object[].class)
                .setParameter("id", Uuids.of(id))
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Decision(
                                (String) row[0], instant(row[1]).orElseThrow(), (String) row[2], (String) row[3]))
                        .toList());
    }

    static Uni<Optional<Standing>> standing(Mutiny.StatelessSession session, AnnouncementId id) {
        return session.createNativeQuery(STANDING.formatted("where announcement_id = :id"), Object[].class)
                .setParameter("id", Uuids.of(id))
                .getResultList()
                .map(rows -> rows.stream().map(ErasureQueries::standing).findFirst());
    }

    /** The newest first; all that hold, or those whose bytes may still be somewhere. */
    static Uni<List<Standing>> standings(Mutiny.StatelessSession session, boolean onlyOpen) {
        String which = onlyOpen ? "where lifted_at is null and removed_at is null" : "";
        return session.createNativeQuery(STANDING.formatted(which), Object[].class)
                .getResultList()
                .map(rows -> rows.stream().map(ErasureQueries::standing).toList());
    }

    static Uni<List<Relative>> family(
            Mutiny.StatelessSession session, Collection<String> ids, @Nullable String address) {
        return session.createNativeQuery(FAMILY, Object[].class)
                .setParameter("ids", new String(EventCodec.encode(ids), StandardCharsets.UTF_8))
                .setParameter("address", address == null ? new UUID(0, 0).toString() : address)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Relative(hex(row[0]), (Boolean) row[1], (String) row[2]))
                        .toList());
    }

    /** Ids of the pages for which these speak: a list that spoke for a page would else make room for the page itself. */
    static Uni<List<String>> pages(Mutiny.StatelessSession session, Collection<String> ids) {
        return session.createNativeQuery(PAGES)
                .setParameter("ids", new String(EventCodec.encode(ids), StandardCharsets.UTF_8))
                .getResultList()
                .map(rows -> rows.stream().map(ErasureQueries::hex).toList());
    }

    private static Standing standing(Object[] row) {
        return new Standing(
                hex(row[0]),
                instant(row[1]).orElseThrow(),
                instant(row[2]).orElse(null),
                instant(row[3]).orElse(null),
                (String) row[4],
                instant(row[5]).orElse(null));
    }

    private static String hex(Object uuid) {
        return ((String) uuid).replace("-", "");
    }

    private static Optional<Instant> instant(@Nullable Object value) {
        return Optional.ofNullable(value)
                .map(time -> time instanceof OffsetDateTime offset ? offset.toInstant() : (Instant) time);
    }
}
