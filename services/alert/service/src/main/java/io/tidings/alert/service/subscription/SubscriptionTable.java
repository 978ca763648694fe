package io.tidings.alert.service.subscription;

import io.tidings.alert.service.WakeUps;
import io.tidings.postgres.Database;
import io.tidings.postgres.Statements;
import io.tidings.postgres.Statements.Sql;
import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tables {@code subscription}, {@code subscription_version}, {@code channel}; a change is one statement, its news included. */
@ApplicationScoped
public class SubscriptionTable {

    private static final String WRITTEN = """
            with p as (select * from jsonb_to_record(cast(cast($1 as text) as jsonb))
              as p(id uuid, owner uuid, name text, asked jsonb, query text, timing jsonb, state text, edition integer,
                   now timestamptz, "feedToken" text, channels jsonb, term boolean, paused boolean, reason text)),
            """;

    private static final String CHANNELS = """
            c as (insert into alert.channel (id, subscription_id, kind, target, secret)
              select c.id, p.id, c.kind, c.target, c.secret
                from p cross join jsonb_to_recordset(p.channels) as c(id uuid, kind text, target text, secret text)
              on conflict (subscription_id, kind, target) do nothing),
            a as (insert into alert.address (address)
              select distinct c.target from p cross join jsonb_to_recordset(p.channels) as c(kind text, target text)
               where c.kind = 'email' on conflict do nothing)
            """;

    private static final String CREATE = WRITTEN + """
            s as (insert into alert.subscription
                (id, owner_id, name, asked, frequency, schedule, state, version, edition, created_at, changed_at, active_from,
                 feed_token)
              select id, owner, name, asked, timing ->> 'frequency', timing, state, case when term then 1 else 0 end, 1, now,
                     now, case when term then now end, "feedToken" from p),
            v as (insert into alert.subscription_version
              select id, 1, asked, query, paused, now, null from p where term),
            """ + CHANNELS + """
            insert into alert.subscription_news (subscription_id, changed_at, cover_from)
            select id, now, now from p where term""";

    /** Nothing happens when the edition is another by now. */
    private static final String CHANGE = WRITTEN + """
            s as (update alert.subscription s
                 set name = p.name, asked = p.asked, frequency = p.timing ->> 'frequency', schedule = p.timing,
                     state = p.state, state_reason = p.reason, edition = s.edition + 1, changed_at = p.now,
                     owner_id = p.owner, version = s.version + case when p.term then 1 else 0 end,
                     active_from = case when p.term then p.now else s.active_from end
                from p where s.id = p.id and s.edition = p.edition returning s.id, s.version),
            o as (update alert.subscription_version v set active_until = p.now
                from p join s on s.id = p.id
               where p.term and v.subscription_id = p.id and v.active_until is null),
            v as (insert into alert.subscription_version
              select p.id, s.version, p.asked, p.query, p.paused, p.now, null from p join s on s.id = p.id where p.term),
            n as (insert into alert.subscription_news (subscription_id, changed_at, cover_from)
              select p.id, p.now, case when p.term then p.now end from p join s on s.id = p.id
              on conflict (subscription_id) do update set changed_at = excluded.changed_at, number = default,
                cover_from = least(subscription_news.cover_from, excluded.cover_from)),
            d as (delete from alert.channel c using p, s
               where c.subscription_id = p.id and c.kind <> 'stream' and not exists (
                 select from jsonb_to_recordset(p.channels) as k(kind text, target text)
                  where k.kind = c.kind and k.target = c.target)),
            """ + CHANNELS + """
            select cast(json_build_object('id', id) as text) from s""";

    /** What only a channel that was taken away would have brought goes nowhere. */
    private static final String SETTLE = """
            update alert.ledger l
               set state = case when told.outward then 'delivered' else 'suppressed' end,
                   reason = case when told.outward then null else 'channel-removed' end
              from jsonb_to_record(cast(cast($1 as text) as jsonb)) as p(id uuid), alert.ledger k cross join lateral (
                select coalesce(bool_or(d.state = 'waiting'), false) as waiting,
                       coalesce(bool_or(d.state = 'delivered' and d.target_kind <> 'stream'), false) as outward
                  from alert.delivery_item i join alert.delivery d on d.id = i.delivery_id
                 where i.subscription_id = k.subscription_id and i.announcement_id = k.announcement_id
                   and i.revision = k.revision) told
             where k.subscription_id = p.id and k.state = 'pending' and k.due_at is null and not told.waiting
               and l.subscription_id = k.subscription_id and l.announcement_id = k.announcement_id
               and l.revision = k.revision""";

    private static final String DELETE = """
            with p as (select * from jsonb_to_record(cast(cast($1 as text) as jsonb)) as p(id uuid, now timestamptz)),
            n as (insert into alert.subscription_news (subscription_id, changed_at) select id, now from p
              on conflict (subscription_id) do update set changed_at = excluded.changed_at, number = default,
                cover_from = null)
            delete from alert.subscription s using p where s.id = p.id""";

    private static final String SELECT = """
            with p as (select * from jsonb_to_record(cast(cast($1 as text) as jsonb))
              as p(id uuid, owner uuid, after uuid, size integer, feed text))
            select cast(row_to_json(found) as text) from (
              select s.id, s.owner_id as owner, s.name, s.asked, s.schedule as timing, s.state,
                     s.state_reason as "stateReason", v.query, s.version, s.edition, s.created_at as "createdAt",
                     s.changed_at as "changedAt", s.active_from as "activeFrom", s.feed_token as "feedToken", s.matched,
                     counts.delivered, counts.suppressed, counts.pending, coalesce(ways.channels, '[]') as channels
                from p join alert.subscription s on %s
                left join alert.subscription_version v on v.subscription_id = s.id and v.number = s.version
                cross join lateral (
                  select count(*) filter (where state = 'delivered') as delivered,
                         count(*) filter (where state = 'suppressed') as suppressed,
                         count(*) filter (where state = 'pending') as pending
                    from alert.ledger l where l.subscription_id = s.id) counts
                left join lateral (
                  select json_agg(json_build_object('id', c.id, 'kind', c.kind, 'target', c.target, 'secret', c.secret,
                           'confirmed', c.kind <> 'email' or a.confirmed_at is not null, 'disabledAt', c.disabled_at,
                           'disabledReason', c.disabled_reason) order by c.kind, c.target) as channels
                    from alert.channel c left join alert.address a on c.kind = 'email' and a.address = c.target
                   where c.subscription_id = s.id and c.kind <> 'stream') ways on true
               order by s.created_at, s.id limit (select size from p)) found""";

    private static final String FIND = SELECT.formatted("s.id = p.id");
    private static final String FEED = SELECT.formatted("s.feed_token = p.feed");
    private static final String LIST =
            SELECT.formatted("s.owner_id = p.owner and (p.after is null or (s.created_at, s.id) >"
                    + " (select b.created_at, b.id from alert.subscription b where b.id = p.after))");

    private static final String COUNT = """
            select cast(json_build_object('count', count(*)) as text) from alert.subscription
             where owner_id = cast(cast(cast($1 as text) as jsonb) ->> 'owner' as uuid)""";

    private final Database database;
    private final WakeUps wakeUps;

    SubscriptionTable(Database database, WakeUps wakeUps) {
        this.database = database;
        this.wakeUps = wakeUps;
    }

    /** What is to be written; the statements take from it what they need. */
    public record Written(
            UUID id,
            UUID owner,
            String name,
            Object asked,
            String query,
            Timing timing,
            String state,
            int edition,
            Instant now,
            String feedToken,
            List<WrittenChannel> channels,
            boolean term,
            boolean paused,
            @Nullable String reason) {}

    /** A channel; the id holds only if there is none to that target yet. */
    public record WrittenChannel(
            UUID id, String kind, String target, @Nullable String secret) {}

    private record Asked(
            @Nullable UUID id,
            @Nullable UUID owner,
            @Nullable UUID after,
            int size,
            @Nullable String feed) {}

    private record Gone(UUID id, Instant now) {}

    /** Somebody else wrote; has it made known. */
    void changed() {
        wakeUps.news().call();
    }

    private record Id(UUID id) {}

    private record Count(int count) {}

    void create(Written written) throws UnavailableException {
        database.change(CREATE, written);
        wakeUps.news().call();
    }

    /** Whether it was still the edition that is written over. */
    boolean change(Written written) throws UnavailableException {
        List<Id> changed = database.together(client -> Statements.rows(client, new Sql(CHANGE, written), Id.class)
                .call(() -> Statements.change(client, new Sql(SETTLE, new Id(written.id())))));
        wakeUps.news().call();
        return !changed.isEmpty();
    }

    void delete(UUID id, Instant now) throws UnavailableException {
        database.change(DELETE, new Gone(id, now));
        wakeUps.news().call();
    }

    /** A subscription, whoever's it is. */
    public Optional<SubscriptionRow> find(UUID id) throws UnavailableException {
        return database.row(FIND, new Asked(id, null, null, 1, null), SubscriptionRow.class);
    }

    /** The subscription whose feed has this secret name. */
    public Optional<SubscriptionRow> ofFeed(String token) throws UnavailableException {
        return database.row(FEED, new Asked(null, null, null, 1, token), SubscriptionRow.class);
    }

    /** Subscriptions of an owner, oldest first. */
    List<SubscriptionRow> list(UUID owner, @Nullable UUID after, int size) throws UnavailableException {
        return database.rows(LIST, new Asked(null, owner, after, size, null), SubscriptionRow.class);
    }

    int count(UUID owner) throws UnavailableException {
        return database.row(COUNT, new Asked(null, owner, null, 1, null), Count.class)
                .map(Count::count)
                .orElse(0);
    }
}
