package io.tidings.ingest.service.sources;

import io.tidings.fetch.HostTurns;
import io.tidings.fetch.Politeness;
import io.tidings.fetch.Turn;
import io.tidings.ingest.service.AwayException;
import io.tidings.postgres.Database;
import io.tidings.postgres.Statements;
import io.tidings.postgres.Statements.Sql;
import io.tidings.stage.UnavailableException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/**
 * Turns of hosts in PostgreSQL, so that all instances together, and restarts, keep to a host's limits. Taking a turn is one
 * statement on the host's row: it is taken there or not at all. A turn that is never given back, as its
 * instance was killed, ends with the time of a lease.
 */
@Singleton
class HostTable implements HostTurns {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final int MOST_REMEMBERED = 10_000;

    private static final String PARAMETERS = """
            with p as (select * from jsonb_to_record(cast(cast($1 as text) as jsonb))
              as p(host text, now timestamptz, until timestamptz, "delayMs" bigint, "usualMs" bigint,
                   places integer))
            """;

    private static final String TAKE = PARAMETERS + """
            , taken as (
              update ingest.host h
                 set next_start = p.now + make_interval(secs => coalesce(h.delay_ms, p."delayMs") / 1000.0),
                     turns = array_append(array(select t from unnest(h.turns) t where t > p.now), p.until)
                from p
               where h.host = p.host and h.next_start <= p.now and coalesce(h.held_until, p.now) <= p.now
                 and (select count(*) from unnest(h.turns) t where t > p.now) < p.places
              returning h.host)
            select cast(row_to_json(found) as text) from (
              select (select count(*) from taken) as taken, h.host is not null as known, h.next_start as "nextStart",
                     h.held_until as "heldUntil", coalesce(h.delay_ms, p."delayMs") as "delayMs"
                from p left join ingest.host h using (host)) found""";

    private static final String KNOW = PARAMETERS + """
            insert into ingest.host (host, next_start) select host, now from p on conflict do nothing""";

    private static final String DONE = PARAMETERS + """
            update ingest.host h set turns = array_remove(h.turns, p.until) from p where h.host = p.host""";

    private static final String HOLD = PARAMETERS + """
            insert into ingest.host (host, next_start, held_until) select host, now, until from p
            on conflict (host) do update set held_until = greatest(host.held_until, excluded.held_until)""";

    private static final String DELAY = PARAMETERS + """
            update ingest.host h
               set next_start = h.next_start + make_interval(
                     secs => (p."delayMs" - coalesce(h.delay_ms, p."usualMs")) / 1000.0),
                   delay_ms = p."delayMs"
              from p where h.host = p.host""";

    private final Database database;
    private final Politeness politeness;
    private final Duration lease;
    private final Map<String, Deque<Instant>> taken = new ConcurrentHashMap<>();
    private final Map<String, Duration> delays = new ConcurrentHashMap<>();

    HostTable(Database database, Politeness politeness, SourcesConfig config) {
        this.database = database;
        this.politeness = politeness;
        this.lease = config.lease();
    }

    /** @param usualMs the delay where nothing is stated */
    private record Parameters(String host, Instant now, Instant until, long delayMs, long usualMs, int places) {}

    private record Found(
            int taken,
            boolean known,
            @Nullable Instant nextStart,
            @Nullable Instant heldUntil,
            long delayMs) {}

    @Override
    public Turn ask(String host, Instant now) {
        Instant until = now.plus(lease).truncatedTo(ChronoUnit.MILLIS);
        Found found = take(host, now, until);
        if (!found.known()) {
            change(KNOW, parameters(host, now, until));
            found = take(host, now, until);
        }
        if (found.taken() == 1) {
            taken.computeIfAbsent(host, none -> new ConcurrentLinkedDeque<>()).add(until);
            return new Turn.Go();
        }
        return notBefore(found, now);
    }

    private static Turn.NotBefore notBefore(Found found, Instant now) {
        if (found.heldUntil() != null && found.heldUntil().isAfter(now)) {
            return new Turn.NotBefore(found.heldUntil(), "the host asked for time");
        }
        if (found.nextStart() != null && found.nextStart().isAfter(now)) {
            return new Turn.NotBefore(found.nextStart(), "requests to a host are " + found.delayMs() + " ms apart");
        }
        return new Turn.NotBefore(now.plus(LOOK_AGAIN), "others ask the host now");
    }

    @Override
    public void done(String host) {
        Instant until = Optional.ofNullable(taken.get(host))
                .map(Deque::poll)
                .orElseThrow(() -> new IllegalStateException("No turn of " + host + " is taken."));
        change(DONE, parameters(host, until, until));
    }

    @Override
    public void holdOff(String host, Instant until, Instant now) {
        change(HOLD, parameters(host, now, until));
    }

    @Override
    public void crawlDelay(String host, Optional<Duration> stated, Instant now) {
        Duration delay = politeness.delay(stated);
        if (delay.equals(delays.get(host))) {
            return;
        }
        Parameters known = parameters(host, now, now);
        change(KNOW, known);
        change(DELAY, new Parameters(host, now, now, delay.toMillis(), known.usualMs(), 1));
        if (delays.size() > MOST_REMEMBERED) {
            delays.clear();
        }
        delays.put(host, delay);
    }

    private Found take(String host, Instant now, Instant until) {
        Sql sql = new Sql(TAKE, parameters(host, now, until));
        try {
            return database.alone(client -> Statements.rows(client, sql, Found.class))
                    .getFirst();
        } catch (UnavailableException away) {
            throw new AwayException("turns of hosts are not known now", away);
        }
    }

    private void change(String sql, Parameters parameters) {
        try {
            database.change(sql, parameters);
        } catch (UnavailableException away) {
            throw new AwayException("turns of hosts are not known now", away);
        }
    }

    private Parameters parameters(String host, Instant now, Instant until) {
        long usual = politeness.delay().toMillis();
        return new Parameters(host, now, until, usual, usual, politeness.concurrency());
    }
}
