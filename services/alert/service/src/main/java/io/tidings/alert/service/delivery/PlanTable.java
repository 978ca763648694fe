package io.tidings.alert.service.delivery;

import io.smallrye.mutiny.Uni;
import io.tidings.postgres.Database;
import io.tidings.postgres.Statements;
import io.tidings.postgres.Statements.Sql;
import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Puts rows that are due into deliveries, in one transaction: so each is in one, whoever does it and whenever it dies. */
@ApplicationScoped
class PlanTable {

    /** Owners are locked, so that what belongs into one letter is seen by one instance. */
    private static final String OWNERS = """
            with p as (select * from jsonb_to_record(cast(cast($1 as text) as jsonb)) as p(now timestamptz)),
            due as (select distinct owner_id from (
                select s.owner_id from p cross join alert.ledger l join alert.subscription s on s.id = l.subscription_id
                 where l.due_at <= p.now order by l.due_at limit 2000) d)
            select cast(json_build_object('id', o.id) as text) from alert.owner o
             where o.id in (select owner_id from due) order by o.id limit 200 for update skip locked""";

    private static final String ROWS = """
            with p as (select * from jsonb_to_record(cast(cast($1 as text) as jsonb)) as p(now timestamptz, owners uuid[]))
            select cast(row_to_json(found) as text) from (
              select s.owner_id as owner, l.subscription_id as subscription, l.announcement_id as announcement, l.revision,
                     l.matched_at as "matchedAt", s.schedule as timing, l.differences is not null as corrects, ways.ways
                from p cross join alert.ledger l
                join alert.subscription s on s.id = l.subscription_id and s.owner_id = any(p.owners)
                cross join lateral (
                  select json_agg(json_build_object('id', c.id, 'kind', c.kind, 'target', c.target)) as ways
                    from alert.channel c left join alert.address a on c.kind = 'email' and a.address = c.target
                   where c.subscription_id = s.id and c.disabled_at is null
                     and (c.kind <> 'email' or (a.confirmed_at is not null and a.refused_at is null))) ways
               where l.due_at <= p.now
               order by l.due_at limit 10000) found""";

    private static final String WRITE = """
            with p as (select * from jsonb_to_record(cast(cast($1 as text) as jsonb))
              as p(now timestamptz, deliveries jsonb, later jsonb)),
            d as (select d.* from p, jsonb_to_recordset(p.deliveries) as d(id uuid, owner uuid, channel uuid, kind text,
                    "targetKind" text, target text, items jsonb)),
            i as (select d.id, d."targetKind", i.* from d, jsonb_to_recordset(d.items) as i(subscription uuid,
                    announcement uuid, revision integer, channel uuid)),
            made as (insert into alert.delivery
              (id, owner_id, channel_id, kind, target_kind, target, state, created_at, next_attempt_at, ended_at)
              select d.id, d.owner, d.channel, d.kind, d."targetKind", d.target,
                     case when d."targetKind" = 'stream' then 'delivered' else 'waiting' end, p.now,
                     case when d."targetKind" = 'stream' then null else p.now end,
                     case when d."targetKind" = 'stream' then p.now end from d, p),
            items as (insert into alert.delivery_item
              (delivery_id, subscription_id, announcement_id, revision, channel_id)
              select id, subscription, announcement, revision, channel from i),
            later as (update alert.ledger l set due_at = k.due
                from p, jsonb_to_recordset(p.later) as k(subscription uuid, announcement uuid, revision integer,
                     due timestamptz)
               where l.subscription_id = k.subscription and l.announcement_id = k.announcement and l.revision = k.revision)
            update alert.ledger l set due_at = null,
                   state = case when k.outward then 'pending' else 'delivered' end
              from (select subscription, announcement, revision, bool_or("targetKind" <> 'stream') as outward
                      from i group by 1, 2, 3) k
             where l.subscription_id = k.subscription and l.announcement_id = k.announcement
               and l.revision = k.revision and l.state = 'pending'""";

    private final Database database;

    PlanTable(Database database) {
        this.database = database;
    }

    private record Now(Instant now) {}

    private record Asked(Instant now, List<UUID> owners) {}

    private record Id(UUID id) {}

    private record Written(Instant now, List<PlannedDelivery> deliveries, List<DeliveryPlan.Later> later) {}

    /** Takes rows that are due and writes what follows; how many rows were taken. */
    int plan(Instant now, Function<List<DueRow>, DeliveryPlan.Planned> plan) throws UnavailableException {
        return database.together(client -> Statements.rows(client, new Sql(OWNERS, new Now(now)), Id.class)
                .chain(owners -> owners.isEmpty()
                        ? Uni.createFrom().item(List.<DueRow>of())
                        : Statements.rows(
                                client,
                                new Sql(
                                        ROWS,
                                        new Asked(
                                                now, owners.stream().map(Id::id).toList())),
                                DueRow.class))
                .chain(rows -> rows.isEmpty()
                        ? Uni.createFrom().item(0)
                        : Statements.change(client, new Sql(WRITE, written(now, plan.apply(rows))))
                                .replaceWith(rows.size())));
    }

    private static Written written(Instant now, DeliveryPlan.Planned planned) {
        return new Written(now, planned.deliveries(), planned.later());
    }
}
