package io.tidings.alert.service.delivery;

import io.tidings.postgres.Database;
import io.tidings.postgres.Statements;
import io.tidings.postgres.Statements.Sql;
import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Table {@code delivery} as an outbox: leased, tried, ended. A lease ends by itself when its instance is killed. */
@ApplicationScoped
class DeliveryTable {

    private static final String LEASE = """
            with p as (select * from jsonb_to_record(cast(cast($1 as text) as jsonb))
              as p(now timestamptz, until timestamptz, lease uuid, room integer)),
            free as (select d.id from p cross join alert.delivery d
               where d.state = 'waiting' and d.next_attempt_at <= p.now
               order by d.next_attempt_at limit (select room from p) for update of d skip locked),
            taken as (update alert.delivery d set lease = p.lease, next_attempt_at = p.until
                from p, free where d.id = free.id returning d.*)
            select cast(row_to_json(found) as text) from (
              select t.id, t.owner_id as owner, t.channel_id as channel, t.kind, t.target_kind as "targetKind", t.target,
                     t.notice, t.lease, t.attempts, t.created_at as "createdAt", c.failing_since as "failingSince", c.secret,
                     case when c.earlier_until > p.now then c.earlier_secret end as "earlierSecret",
                     c.disabled_at is null and (t.target_kind <> 'email'
                       or (a.confirmed_at is not null and a.refused_at is null)) as ready,
                     o.id as "addressOwner"
                from p cross join taken t left join alert.channel c on c.id = t.channel_id
                left join alert.address a on t.target_kind = 'email' and a.address = t.target
                left join alert.owner o on t.target_kind = 'email' and o.kind = 'address' and o.name = t.target) found""";

    private static final String ITEMS = """
            with p as (select cast(cast(cast($1 as text) as jsonb) ->> 'id' as uuid) as id)
            select cast(row_to_json(found) as text) from (
              select l.subscription_id as subscription, s.name, l.version, v.query, s.frequency, s.schedule ->> 'zone' as zone,
                     l.announcement_id as announcement, l.revision, l.first_published_at as "firstPublishedAt", l.why,
                     l.differences, (select d.id from alert.delivery_item e join alert.delivery d on d.id = e.delivery_id
                        where e.subscription_id = l.subscription_id and e.announcement_id = l.announcement_id
                          and e.revision < l.revision and d.target_kind = own.target_kind
                        order by e.revision desc, d.created_at desc limit 1) as earlier
                from p join alert.delivery own on own.id = p.id
                join alert.delivery_item i on i.delivery_id = p.id
                join alert.ledger l using (subscription_id, announcement_id, revision)
                join alert.subscription s on s.id = l.subscription_id
                join alert.subscription_version v on v.subscription_id = s.id and v.number = l.version) found""";

    private static final String EVENTS = """
            select cast(json_build_object('announcement', r.announcement_id, 'revision', r.revision,
                     'event', encode(r.event, 'base64')) as text)
              from jsonb_to_recordset(cast(cast($1 as text) as jsonb)) as k(announcement uuid, revision integer)
              join alert.revision r on r.announcement_id = k.announcement and r.revision = k.revision""";

    /** The rows of a delivery that has ended stand as delivered or not once none of their deliveries waits. */
    private static final String END = """
            with p as (select * from jsonb_to_record(cast(cast($1 as text) as jsonb))
              as p(id uuid, lease uuid, now timestamptz, next timestamptz, state text, reason text, attempt jsonb,
                   channel uuid, failing boolean, disable text)),
            d as (update alert.delivery d
                 set state = p.state, reason = p.reason, attempts = d.attempts + 1, lease = null,
                     next_attempt_at = p.next, ended_at = case when p.state <> 'waiting' then p.now end,
                     told = d.told or p.state = 'given-up'
                from p where d.id = p.id and d.lease = p.lease returning d.id, d.attempts, d.target_kind),
            a as (insert into alert.delivery_attempt
              select d.id, d.attempts, p.now, k.millis, k.outcome, k.status, k.detail
                from d, p, jsonb_to_record(p.attempt) as k(millis integer, outcome text, status integer, detail text)
              on conflict do nothing),
            c as (update alert.channel c
                 set failing_since = case when p.failing then coalesce(c.failing_since, p.now) end,
                     disabled_at = case when p.disable is not null then coalesce(c.disabled_at, p.now) else c.disabled_at end,
                     disabled_reason = coalesce(p.disable, c.disabled_reason)
                from p, d where c.id = p.channel)
            update alert.ledger l
               set state = case when p.state = 'delivered' or others.delivered then 'delivered' else 'suppressed' end,
                   reason = case when p.state = 'delivered' or others.delivered then null else 'undeliverable' end
              from p, d, alert.delivery_item i cross join lateral (
                select coalesce(bool_or(x.state = 'waiting'), false) as waiting,
                       coalesce(bool_or(x.state = 'delivered' and x.target_kind <> 'stream'), false) as delivered
                  from alert.delivery_item e join alert.delivery x on x.id = e.delivery_id
                 where e.subscription_id = i.subscription_id and e.announcement_id = i.announcement_id
                   and e.revision = i.revision and x.id <> i.delivery_id) others
             where p.state <> 'waiting' and i.delivery_id = d.id and not others.waiting
               and l.subscription_id = i.subscription_id and l.announcement_id = i.announcement_id
               and l.revision = i.revision and (l.state = 'pending' or l.reason = 'undeliverable')""";

    /** Two deliveries of one row that end together must see each other: the second waits here, and looks afterwards. */
    private static final String LOCK = """
            with p as (select cast(cast(cast($1 as text) as jsonb) ->> 'id' as uuid) as id)
            select cast(json_build_object('id', l.subscription_id) as text)
              from p join alert.delivery_item i on i.delivery_id = p.id
              join alert.ledger l using (subscription_id, announcement_id, revision)
             order by l.subscription_id, l.announcement_id, l.revision for update of l""";

    private static final String NEXT = """
            select cast(json_build_object('at', min(next_attempt_at)) as text) from alert.delivery
             where state = 'waiting' and cast($1 as text) is not null""";

    private final Database database;

    DeliveryTable(Database database) {
        this.database = database;
    }

    private record Asked(Instant now, Instant until, UUID lease, int room) {}

    private record Id(UUID id) {}

    private record Key(UUID announcement, int revision) {}

    private record Next(@Nullable Instant at) {}

    /**
     * What an attempt came to.
     *
     * @param next when it is tried again; null when it is not
     * @param state {@code waiting}, {@code delivered} or {@code given-up}
     * @param failing whether the channel failed
     * @param disable why the channel is switched off, null when it is not
     */
    record Ended(
            UUID id,
            UUID lease,
            Instant now,
            @Nullable Instant next,
            String state,
            @Nullable String reason,
            Attempt attempt,
            @Nullable UUID channel,
            boolean failing,
            @Nullable String disable) {}

    /** A line of the delivery log. */
    record Attempt(int millis, String outcome, @Nullable Integer status, String detail) {}

    List<DeliveryRow> lease(Instant now, Instant until, int room) throws UnavailableException {
        return database.rows(LEASE, new Asked(now, until, UUID.randomUUID(), room), DeliveryRow.class);
    }

    List<DeliveryRow.Item> items(UUID delivery) throws UnavailableException {
        return database.rows(ITEMS, new Id(delivery), DeliveryRow.Item.class);
    }

    List<DeliveryRow.Kept> events(List<DeliveryRow.Item> items) throws UnavailableException {
        List<Key> keys = items.stream()
                .map(item -> new Key(item.announcement(), item.revision()))
                .distinct()
                .toList();
        return database.rows(EVENTS, keys, DeliveryRow.Kept.class);
    }

    void end(Ended ended) throws UnavailableException {
        database.together(client -> Statements.rows(client, new Sql(LOCK, new Id(ended.id())), Id.class)
                .chain(() -> Statements.change(client, new Sql(END, ended))));
    }

    /** When something is due next; null when nothing waits. */
    @Nullable Instant next() throws UnavailableException {
        return database.row(NEXT, "", Next.class).map(Next::at).orElse(null);
    }
}
