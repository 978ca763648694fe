package io.tidings.alert.service;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.tidings.postgres.Database;
import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Deletes on schedule: what nobody confirmed, whom nothing belongs to, and texts and logs that are old. */
@ApplicationScoped
class Housekeeping {

    private static final String P = """
            with p as (select * from jsonb_to_record(cast(cast($1 as text) as jsonb))
              as p(unconfirmed timestamptz, old timestamptz))
            """;

    private static final List<String> CHORES = List.of(P + """
            delete from alert.subscription s using p where s.state = 'unconfirmed' and s.created_at < p.unconfirmed""", P + """
            delete from alert.delivery d using p where d.state <> 'waiting' and d.kind in ('notice', 'test')
               and d.created_at < p.unconfirmed""", P + """
            delete from alert.delivery d using p where d.state <> 'waiting' and d.created_at < p.old and not exists (
              select from alert.delivery_item i where i.delivery_id = d.id)""", P + """
            delete from alert.revision r using p where r.kept_at < p.old and not exists (
              select from alert.ledger l where l.announcement_id = r.announcement_id and l.state = 'pending')""", P + """
            delete from alert.owner o using p where o.kind = 'address' and o.created_at < p.unconfirmed
               and not exists (select from alert.subscription s where s.owner_id = o.id)
               and not exists (select from alert.channel c where c.kind = 'email' and c.target = o.name)
               and not exists (select from alert.delivery d where d.owner_id = o.id and d.state = 'waiting')""", P + """
            delete from alert.address a using p where a.refused_at is null
               and coalesce(a.asked_at, p.unconfirmed - interval '1 second') < p.unconfirmed
               and not exists (select from alert.channel c where c.kind = 'email' and c.target = a.address)
               and not exists (select from alert.owner o where o.kind = 'address' and o.name = a.address)""");

    private final Database database;
    private final AlertConfig config;
    private final Clock clock;
    private @Nullable Loop loop;

    Housekeeping(Database database, AlertConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    private record Ages(Instant unconfirmed, Instant old) {}

    void onStart(@Observes StartupEvent event) {
        loop = new Loop("housekeeping", this::clean, new WakeUp(), config.cleanEvery());
        loop.start();
    }

    void onStop(@Observes ShutdownEvent event) {
        if (loop != null) {
            loop.interrupt();
        }
    }

    private boolean clean() throws UnavailableException {
        Instant now = clock.instant();
        Ages ages = new Ages(now.minus(config.confirmWithin()), now.minus(config.keep()));
        for (String chore : CHORES) {
            database.change(chore, ages);
        }
        return false;
    }
}
