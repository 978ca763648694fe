package io.tidings.ingest.service;

import io.smallrye.mutiny.Uni;
import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.AnnouncementsProgressed.Outcome;
import io.tidings.contracts.AnnouncementsProgressed.Step;
import io.tidings.contracts.EventCodec;
import io.tidings.postgres.Database;
import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The tables {@code accepted} and {@code progress}: many rows in one statement, and twice is once. */
@ApplicationScoped
class SubmissionTables {

    private static final String ACCEPTED = """
            insert into ingest.accepted
            select id, "partition", "offset", at from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
              as row(id uuid, "partition" integer, "offset" bigint, at timestamptz)
             where not exists (select from ingest.erasure where announcement_id = id and lifted_at is null)
             order by id
            on conflict (announcement_id) do update set
              received_partition = excluded.received_partition,
              received_offset = excluded.received_offset,
              accepted_at = excluded.accepted_at
            where accepted.accepted_at <= excluded.accepted_at""";

    private static final String PROGRESS = """
            insert into ingest.progress
            select id, sequence, outcome, at, reason from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
              as row(id uuid, sequence bigint, outcome smallint, at timestamptz, reason text)
             where not exists (select from ingest.erasure where announcement_id = id and lifted_at is null)
             order by id, sequence, outcome
            on conflict do nothing""";

    private static final String FIND_ACCEPTED = """
            select accepted_at, handled.received_offset is null or accepted.received_offset > handled.received_offset
              from ingest.accepted left join ingest.handled using (received_partition)
             where announcement_id = :id""";

    private static final String FIND_PROGRESS = """
            select sequence, outcome, at, reason from ingest.progress
             where announcement_id = :id order by at, sequence, outcome""";

    private final Database database;

    SubmissionTables(Database database) {
        this.database = database;
    }

    private record AcceptedRow(String id, int partition, long offset, String at) {}

    private record ProgressRow(
            String id,
            long sequence,
            int outcome,
            String at,
            @Nullable String reason) {}

    /** Notes what Kafka holds; the newest submission of an announcement stays. */
    void note(List<Accepted> accepted) throws UnavailableException {
        List<AcceptedRow> rows = accepted.stream()
                .map(one -> new AcceptedRow(
                        one.id().value(),
                        one.position().partition(),
                        one.position().offset(),
                        one.at().toString()))
                .toList();
        List<StepAt> received = accepted.stream()
                .map(one -> new StepAt(new Step(one.id(), 0, Outcome.RECEIVED, null), one.at()))
                .toList();
        database.inTransaction(session -> execute(session, ACCEPTED, rows).chain(() -> add(session, received)));
    }

    /** Adds steps; a step that is there already stays as it is. */
    void add(List<StepAt> steps) throws UnavailableException {
        database.inTransaction(session -> add(session, steps));
    }

    /** Adds steps inside a transaction. */
    static Uni<Integer> add(Mutiny.StatelessSession session, List<StepAt> steps) {
        List<ProgressRow> rows = steps.stream().map(SubmissionTables::row).toList();
        return rows.isEmpty() ? Uni.createFrom().item(0) : execute(session, PROGRESS, rows);
    }

    /** All that is known of a submission. */
    SubmissionFacts find(AnnouncementId id) throws UnavailableException {
        UUID uuid = Uuids.of(id);
        return database.inTransaction(session -> session.createNativeQuery(FIND_ACCEPTED, Object[].class)
                .setParameter("id", uuid)
                .getResultList()
                .chain(accepted -> session.createNativeQuery(FIND_PROGRESS, Object[].class)
                        .setParameter("id", uuid)
                        .getResultList()
                        .map(steps -> facts(id, accepted, steps))));
    }

    private static SubmissionFacts facts(AnnouncementId id, List<Object[]> accepted, List<Object[]> steps) {
        return new SubmissionFacts(
                accepted.stream().findFirst().map(row -> instant(row[0])),
                accepted.stream().anyMatch(row -> (Boolean) row[1]),
                steps.stream().map(row -> step(id, row)).toList());
    }

    private static StepAt step(AnnouncementId id, Object[] row) {
        long sequence = ((Number) row[0]).longValue();
        Outcome outcome = Outcome.values()[((Number) row[1]).intValue()];
        return new StepAt(new Step(id, sequence, outcome, (String) row[3]), instant(row[2]));
    }

    private static Instant instant(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
    }

    private static ProgressRow row(StepAt one) {
        Step step = one.step();
        String reason = Optional.ofNullable(step.reason())
                .map(text -> text.replace("\u0000", ""))
                .orElse(null);
        return new ProgressRow(
                step.id().value(),
                step.sequence(),
                step.outcome().ordinal(),
                one.at().toString(),
                reason);
    }

    static Uni<Integer> execute(Mutiny.StatelessSession session, String sql, List<?> rows) {
        String json = new String(EventCodec.encode(rows), StandardCharsets.UTF_8);
        return session.createNativeQuery(sql).setParameter("rows", json).executeUpdate();
    }
}
