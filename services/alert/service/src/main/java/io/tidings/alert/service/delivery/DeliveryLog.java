package io.tidings.alert.service.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tidings.alert.channels.WebhookSecret;
import io.tidings.alert.service.Keys;
import io.tidings.alert.service.WakeUps;
import io.tidings.postgres.Database;
import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was tried, for owners; and what they have sent again. */
@ApplicationScoped
public class DeliveryLog {

    private static final String ENTRIES = """
            with p as (select * from jsonb_to_record(cast(cast($1 as text) as jsonb)) as p(subscription uuid, size integer))
            select cast(row_to_json(found) as text) from (
              select d.id, d.kind, d.target_kind as channel, case when d.target_kind = 'chat' then 'chat' else d.target end
                       as target, d.state, d.reason, d.attempts, d.created_at as "createdAt",
                     d.next_attempt_at as "nextAttemptAt", d.ended_at as "endedAt", i.items,
                     coalesce((select json_agg(json_build_object('at', a.at, 'millis', a.millis, 'outcome', a.outcome,
                       'detail', a.detail) order by a.number) from alert.delivery_attempt a where a.delivery_id = d.id), '[]')
                       as log
                from p join lateral (select delivery_id, count(*) as items from alert.delivery_item
                    where subscription_id = p.subscription group by 1) i on true
                join alert.delivery d on d.id = i.delivery_id
               where d.target_kind <> 'stream'
               order by d.created_at desc, d.id limit (select size from p)) found""";

    /** The same id again: a receiver that has it already knows it. */
    private static final String AGAIN = """
            with p as (select * from jsonb_to_record(cast(cast($1 as text) as jsonb))
              as p(subscription uuid, delivery uuid, since timestamptz, now timestamptz))
            update alert.delivery d set state = 'waiting', reason = null, next_attempt_at = p.now, ended_at = null,
                   attempts = least(d.attempts, 1)
              from p where d.target_kind <> 'stream' and d.state <> 'waiting'
               and (d.id = p.delivery or (p.delivery is null and d.created_at >= p.since))
               and exists (select from alert.delivery_item i
                 where i.delivery_id = d.id and i.subscription_id = p.subscription)""";

    private static final String TEST = """
            with p as (select * from jsonb_to_record(cast(cast($1 as text) as jsonb))
              as p(id uuid, subscription uuid, channel uuid, now timestamptz))
            insert into alert.delivery
              (id, owner_id, channel_id, kind, target_kind, target, notice, state, created_at, next_attempt_at, told)
            select p.id, s.owner_id, c.id, 'test', c.kind, c.target, jsonb_build_object('what', 'test', 'name', s.name),
                   'waiting', p.now, p.now, true
              from p join alert.channel c on c.id = p.channel and c.subscription_id = p.subscription and c.kind <> 'stream'
              join alert.subscription s on s.id = c.subscription_id""";

    private static final String ENABLE = """
            with p as (select * from jsonb_to_record(cast(cast($1 as text) as jsonb)) as p(subscription uuid, channel uuid))
            update alert.channel c set disabled_at = null, disabled_reason = null, failing_since = null
              from p where c.id = p.channel and c.subscription_id = p.subscription
               and coalesce(c.disabled_reason, '') <> 'unsubscribed'""";

    private static final String ROTATE = """
            with p as (select * from jsonb_to_record(cast(cast($1 as text) as jsonb))
              as p(subscription uuid, channel uuid, secret text, until timestamptz))
            update alert.channel c set earlier_secret = c.secret, earlier_until = p.until, secret = p.secret
              from p where c.id = p.channel and c.subscription_id = p.subscription and c.kind = 'webhook'""";

    private static final Duration BOTH_SECRETS = Duration.ofDays(1);

    private final Database database;
    private final Keys keys;
    private final SecureRandom random = new SecureRandom();
    private final WakeUps wakeUps;
    private final Clock clock;

    DeliveryLog(Database database, Keys keys, WakeUps wakeUps, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.wakeUps = wakeUps;
        this.clock = clock;
    }

    /** A delivery and its attempts. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            UUID id,
            String kind,
            String channel,
            String target,
            String state,
            @Nullable String reason,
            int attempts,
            Instant createdAt,
            @Nullable Instant nextAttemptAt,
            @Nullable Instant endedAt,
            int items,
            List<Map<String, Object>> log) {}

    private record Asked(UUID subscription, int size) {}

    private record Again(
            UUID subscription,
            @Nullable UUID delivery,
            @Nullable Instant since,
            Instant now) {}

    private record Test(UUID id, UUID subscription, UUID channel, Instant now) {}

    private record Rotated(UUID subscription, UUID channel, String secret, Instant until) {}

    /** The newest deliveries of a subscription. */
    public List<Entry> entries(UUID subscription, int size) throws UnavailableException {
        return database.rows(ENTRIES, new Asked(subscription, size), Entry.class);
    }

    /** How many are sent again: one, or all since a moment. */
    public int again(UUID subscription, @Nullable UUID delivery, @Nullable Instant since) throws UnavailableException {
        int count = database.change(AGAIN, new Again(subscription, delivery, since, clock.instant()));
        wakeUps.sender().call();
        return count;
    }

    /** How many tests are on their way. */
    public int test(UUID subscription, UUID channel) throws UnavailableException {
        int count = database.change(TEST, new Test(UUID.randomUUID(), subscription, channel, clock.instant()));
        wakeUps.sender().call();
        return count;
    }

    /** How many channels were switched on. */
    public int enable(UUID subscription, UUID channel) throws UnavailableException {
        return database.change(ENABLE, new Rotated(subscription, channel, "", clock.instant()));
    }

    /** The new secret of a webhook, empty where there is none; the old one signs beside it for a day. */
    public Optional<String> rotate(UUID subscription, UUID channel) throws UnavailableException {
        String secret = WebhookSecret.make(random).reveal();
        Instant until = clock.instant().plus(BOTH_SECRETS);
        int rotated = database.change(ROTATE, new Rotated(subscription, channel, keys.seal(secret, channel), until));
        return rotated == 0 ? Optional.empty() : Optional.of(secret);
    }
}
