package io.tidings.alert.service.subscription;

import io.tidings.alert.service.WakeUps;
import io.tidings.postgres.Database;
import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Deletes what is known of a person, when they ask for it. */
@ApplicationScoped
public class PersonalData {

    /** Channels of others that lead to the address stay, so that their ledgers balance, and lead nowhere. */
    private static final String FORGET = """
            with p as (select * from jsonb_to_record(cast(cast($1 as text) as jsonb))
              as p(owner uuid, address text, now timestamptz)),
            n as (insert into alert.subscription_news (subscription_id, changed_at)
              select s.id, p.now from p join alert.subscription s on s.owner_id = p.owner
              on conflict (subscription_id) do update set changed_at = excluded.changed_at, number = default,
                cover_from = null),
            s as (delete from alert.subscription s using p where s.owner_id = p.owner),
            c as (update alert.channel c
                 set target = 'deleted-' || c.id, disabled_at = coalesce(c.disabled_at, p.now), disabled_reason = 'deleted'
                from p join alert.subscription o on o.owner_id <> p.owner
               where c.subscription_id = o.id and c.kind = 'email' and c.target = p.address),
            d as (update alert.delivery d set target = 'deleted'
                from p where d.owner_id <> p.owner and d.target_kind = 'email' and d.target = p.address),
            a as (delete from alert.address a using p where a.address = p.address)
            delete from alert.owner o using p where o.id = p.owner""";

    private final Database database;
    private final WakeUps wakeUps;
    private final Clock clock;

    PersonalData(Database database, WakeUps wakeUps, Clock clock) {
        this.database = database;
        this.wakeUps = wakeUps;
        this.clock = clock;
    }

    private record Asked(UUID owner, @Nullable String address, Instant now) {}

    /** Everything of an owner, and whatever others know of the address. */
    public void forget(Owner owner) throws UnavailableException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        database.change(FORGET, new Asked(owner.id(), owner.address(), now));
        wakeUps.news().call();
    }
}
