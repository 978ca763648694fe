package io.tidings.ingest.service.sources;

import io.smallrye.mutiny.Uni;
import io.tidings.fetch.CheckResult;
import io.tidings.fetch.CheckState;
import io.tidings.fetch.NextCheck;
import io.tidings.postgres.Database;
import io.tidings.postgres.Statements;
import io.tidings.postgres.Statements.Sql;
import io.tidings.stage.UnavailableException;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tables {@code source_state} and {@code source_check}; of {@code source}, only a settled move is written. */
@ApplicationScoped
class SourceTable {

    private static final String FIND = """
            select cast(row_to_json(found) as text) from (
              select s.id, s.name, s.kind, s.address, s.link_pattern as "linkPattern", s.publisher, s.country, s.language,
                     st.source_version as version, st.interval_ms as "intervalMs", st.gap_ms as "gapMs",
                     st.last_new as "lastNew", st.failures, st.move, st.validators,
                     st.last_success is not null as "everRead"
                from ingest.source s join ingest.source_state st on st.source_id = s.id
               where s.id = jsonb_build_object('id', cast(cast($1 as text) as jsonb)) ->> 'id'
                 and s.version = st.source_version) found""";

    private static final String STATE = """
            with p as (select * from jsonb_to_record(cast(cast($1 as text) as jsonb))
              as p(id text, version integer, now timestamptz, next timestamptz, stopped text, "intervalMs" bigint,
                   "gapMs" bigint, "lastNew" timestamptz, failures integer, move text, validators text, good boolean))
            update ingest.source_state st
               set next_check = p.next, stopped = p.stopped, interval_ms = p."intervalMs", gap_ms = p."gapMs",
                   last_new = p."lastNew", failures = p.failures, move = p.move,
                   validators = coalesce(p.validators, st.validators),
                   last_success = case when p.good then p.now else st.last_success end
              from p where st.source_id = p.id and st.source_version = p.version""";

    private static final String CHECK = """
            insert into ingest.source_check
            select id, now, result, reason, listed, fresh, repaired, repairs
              from jsonb_to_record(cast(cast($1 as text) as jsonb))
                as p(id text, now timestamptz, result text, reason text, listed integer, fresh integer, repaired integer,
                     repairs text)
             where exists (select 1 from ingest.source s where s.id = p.id)
            on conflict do nothing""";

    private static final String MOVE = """
            with p as (select * from jsonb_to_record(cast(cast($1 as text) as jsonb))
              as p(id text, version integer, address text, now timestamptz)),
            moved as (
              update ingest.source s
                 set address = p.address, version = s.version + 1, prepared = s.version + 1, changed_at = p.now
                from p where s.id = p.id and s.version = p.version
              returning s.id, s.version, p.now, regexp_replace(
                lower(substring(s.address from '^[A-Za-z]+://([^/?#]*)')), ':(80|443)$', '') as host),
            hosts as (insert into ingest.host (host, next_start) select host, now from moved on conflict do nothing)
            update ingest.source_state st set source_version = moved.version, move = null, host = moved.host
              from moved where st.source_id = moved.id""";

    private static final String PRUNE = """
            delete from ingest.source_check
             where at < cast(jsonb_build_object('at', cast(cast($1 as text) as jsonb)) ->> 'at' as timestamptz)""";

    private final Database database;

    SourceTable(Database database) {
        this.database = database;
    }

    private record State(
            String id,
            int version,
            Instant now,
            @Nullable Instant next,
            @Nullable String stopped,
            long intervalMs,
            @Nullable Long gapMs,
            @Nullable Instant lastNew,
            int failures,
            @Nullable String move,
            @Nullable String validators,
            boolean good) {}

    private record Check(
            String id,
            Instant now,
            String result,
            String reason,
            int listed,
            int fresh,
            int repaired,
            String repairs) {}

    private record Moved(String id, int version, String address, Instant now) {}

    /** A source and its state; empty when it is gone, or was changed since it was leased. */
    Optional<SourceRow> find(String id) throws UnavailableException {
        return database.rows(FIND, id, SourceRow.class).stream().findFirst();
    }

    /** What follows from a check, as part of a transaction. */
    Uni<Void> write(SqlClient client, SourceRow source, Outcome outcome) {
        return Statements.change(client, new Sql(STATE, state(source, outcome)))
                .chain(() -> outcome.report()
                        .told()
                        .map(told -> Statements.change(client, new Sql(CHECK, check(source, told, outcome.now()))))
                        .orElseGet(() -> Uni.createFrom().item(0)))
                .chain(() -> address(outcome.next())
                        .map(to -> Statements.change(client, new Sql(MOVE, moved(source, to, outcome.now()))))
                        .orElseGet(() -> Uni.createFrom().item(0)))
                .replaceWithVoid();
    }

    /** What came of a check, and what follows. */
    record Outcome(CheckReport report, NextCheck next, Instant now) {}

    /** Forgets checks of before then. */
    int prune(Instant before) throws UnavailableException {
        return database.change(PRUNE, before);
    }

    private static State state(SourceRow source, Outcome outcome) {
        Optional<NextCheck.At> at = Optional.of(outcome.next())
                .filter(NextCheck.At.class::isInstance)
                .map(NextCheck.At.class::cast);
        CheckState state = at.map(NextCheck.At::state).orElseGet(source::state);
        String stopped = outcome.next() instanceof NextCheck.Stop stop ? stop.reason() : null;
        return new State(
                source.id(),
                source.version(),
                outcome.now(),
                at.map(NextCheck.At::at).orElse(null),
                stopped,
                state.interval().toMillis(),
                state.gap().map(Duration::toMillis).orElse(null),
                state.lastNew().orElse(null),
                state.failures(),
                state.move()
                        .map(move -> Statements.encoded(new SourceRow.Move(move.to(), move.since(), move.times())))
                        .orElse(null),
                validators(outcome.report()),
                outcome.report().result() instanceof CheckResult.Read);
    }

    private static @Nullable String validators(CheckReport report) {
        return report.validators()
                .map(all ->
                        Statements.encoded(all.stream().map(KnownVersion::of).toList()))
                .orElse(null);
    }

    private static Check check(SourceRow source, CheckReport.Told told, Instant now) {
        return new Check(
                source.id(),
                now,
                told.result().name(),
                Statements.kept(told.reason(), 1_000),
                told.listed(),
                told.fresh(),
                told.repaired(),
                Statements.kept(String.join("\n", told.repairs()), 4_000));
    }

    private static Optional<URI> address(NextCheck next) {
        return next instanceof NextCheck.At at ? at.newAddress() : Optional.empty();
    }

    private static Moved moved(SourceRow source, URI to, Instant now) {
        return new Moved(source.id(), source.version(), to.toString(), now);
    }
}
