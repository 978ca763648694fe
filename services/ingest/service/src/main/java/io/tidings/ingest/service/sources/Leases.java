package io.tidings.ingest.service.sources;

import io.smallrye.mutiny.Uni;
import io.tidings.postgres.Database;
import io.tidings.postgres.Statements;
import io.tidings.postgres.Statements.Sql;
import io.tidings.stage.UnavailableException;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Who works on what. A host is leased as a whole, with one piece of its work that is due: so no host is asked by two instances,
 * and one with much to do takes no more room than one with little. A lease ends by itself when its instance is killed.
 *
 * <p>Of the hosts that may be asked, the one that could have been asked the longest comes first. On a host, checks and looks take
 * turns; news comes before what is only looked at again.
 */
@ApplicationScoped
class Leases {

    private static final String PARAMETERS = """
            with p as (select * from jsonb_to_record(cast(cast($1 as text) as jsonb))
              as p(me text, now timestamptz, until timestamptz, room integer, running text[], kind text, ref text, reason text))
            """;

    /** Sources that are new or were changed begin at once, and are read whole. */
    private static final String PREPARE = PARAMETERS + """
            , fresh as (
              update ingest.source s set prepared = version where prepared <> version
              returning s.id, s.version, case when s.kind = 'folder' then 'folder:' || s.id else regexp_replace(
                       lower(substring(s.address from '^[A-Za-z]+://([^/?#]*)')), ':(80|443)$', '') end as host),
            hosts as (
              insert into ingest.host (host, next_start) select distinct fresh.host, p.now from fresh, p
              on conflict do nothing)
            insert into ingest.source_state as st
              (source_id, source_version, host, next_check, interval_ms, failures, validators)
            select id, version, fresh.host, p.now, p.room, 0, '[]' from fresh, p
            on conflict (source_id) do update set source_version = excluded.source_version, host = excluded.host,
              next_check = excluded.next_check, stopped = null, failures = 0, move = null, validators = '[]'""";

    private static final String TAKE = PARAMETERS + """
            , free as materialized (
              select h.host, w.kind, w.ref
                from p cross join ingest.host h cross join lateral (
                  select * from (
                    (select 'CHECK' as kind, st.source_id as ref, st.next_check as due
                       from ingest.source_state st join ingest.source s on s.id = st.source_id
                      where st.host = h.host and st.next_check <= p.now and s.enabled order by st.next_check limit 1)
                    union all
                    (select 'LOOK', cast(pg.id as text), pg.next_look from ingest.page pg
                      where pg.host = h.host and pg.next_look <= p.now order by pg.urgent desc, pg.next_look limit 1)) one
                  order by one.kind is not distinct from h.last_kind, one.due limit 1) w
               where h.next_start <= p.now and coalesce(h.held_until, p.now) <= p.now
                 and coalesce(h.leased_until, p.now) <= p.now
               order by greatest(h.next_start, w.due), h.host
               limit (select room from p)
                 for update of h skip locked),
            taken as (
              update ingest.host h set leased_by = p.me, leased_until = p.until, last_kind = free.kind
                from free, p where h.host = free.host
              returning h.host, free.kind, free.ref, h.leased_by as token)
            select cast(row_to_json(taken) as text) from taken""";

    private static final String RELEASE = PARAMETERS + """
            update ingest.host h set leased_by = null, leased_until = null from p
             where h.host = p.ref and h.leased_by = p.me""";

    /** What is not running any more, and could not be given back then, is given back now. */
    private static final String RENEW = PARAMETERS + """
            update ingest.host h
               set leased_by = case when h.leased_by = any(p.running) then h.leased_by end,
                   leased_until = case when h.leased_by = any(p.running) then p.until end
              from p where starts_with(h.leased_by, p.me)""";

    private static final String POSTPONE_CHECK = PARAMETERS + """
            update ingest.source_state st set next_check = p.until from p where st.source_id = p.ref""";

    private static final String POSTPONE_LOOK = PARAMETERS + """
            update ingest.page pg set next_look = p.until, last_reason = p.reason from p where pg.id = cast(p.ref as uuid)""";

    private static final String NEXT = """
            select cast(json_build_object('at', min(greatest(w.due, h.next_start, h.held_until, h.leased_until))) as text)
              from ingest.host h cross join lateral (
                (select st.next_check as due from ingest.source_state st join ingest.source s on s.id = st.source_id
                  where st.host = h.host and st.next_check is not null and s.enabled order by st.next_check limit 1)
                union all
                (select pg.next_look from ingest.page pg where pg.host = h.host and pg.next_look is not null and pg.urgent
                  order by pg.next_look limit 1)
                union all
                (select pg.next_look from ingest.page pg where pg.host = h.host and pg.next_look is not null
                    and not pg.urgent order by pg.next_look limit 1)) w
             where cast($1 as text) is not null""";

    private final Database database;
    private final SourcesConfig config;
    private final String me = UUID.randomUUID().toString();
    private final AtomicLong number = new AtomicLong();

    Leases(Database database, SourcesConfig config) {
        this.database = database;
        this.config = config;
    }

    private record Parameters(
            @Nullable String me,
            @Nullable Instant now,
            @Nullable Instant until,
            long room,
            List<String> running,
            @Nullable String ref,
            @Nullable String reason) {}

    private record Next(@Nullable Instant at) {}

    /** Takes what is due, at most so much. */
    List<Lease> take(Instant now, int room) throws UnavailableException {
        long first = config.checks().first().toMillis();
        change(PREPARE, new Parameters(null, now, null, first, List.of(), null, null));
        String token = me + "/" + number.incrementAndGet();
        var parameters = new Parameters(token, now, now.plus(config.lease()), room, List.of(), null, null);
        return database.rows(TAKE, parameters, Lease.class);
    }

    /** Ends a lease as part of a transaction, which fails when somebody else has the work by now. */
    Uni<Void> release(SqlClient client, Lease lease) {
        var parameters = new Parameters(lease.token(), null, null, 0, List.of(), lease.host(), null);
        return Statements.change(client, new Sql(RELEASE, parameters)).map(changed -> {
            if (changed != 1) {
                throw new IllegalStateException("the lease of " + lease.host() + " was lost");
            }
            return null;
        });
    }

    /** Puts the work off without a result, and ends the lease. */
    void postpone(Lease lease, Instant until, String reason) throws UnavailableException {
        String sql = switch (lease.kind()) {
            case CHECK -> POSTPONE_CHECK;
            case LOOK -> POSTPONE_LOOK;
        };
        var parameters = new Parameters(null, null, until, 0, List.of(), lease.ref(), Statements.kept(reason, 1_000));
        database.together(client ->
                release(client, lease).chain(() -> Statements.change(client, new Sql(sql, parameters))));
    }

    /** Keeps what is still running, and gives back all else that this instance ever took. */
    void renew(Collection<Lease> running, Instant now) throws UnavailableException {
        List<String> tokens = running.stream().map(Lease::token).distinct().toList();
        Duration lease = config.lease();
        change(RENEW, new Parameters(me, now, now.plus(lease), 0, tokens, null, null));
    }

    /** When something is due next; it may be past. */
    Optional<Instant> next() throws UnavailableException {
        return Optional.ofNullable(
                database.rows(NEXT, "", Next.class).getFirst().at());
    }

    private void change(String sql, Parameters parameters) throws UnavailableException {
        database.change(sql, parameters);
    }
}
