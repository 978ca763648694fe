package io.tidings.alert.service.matching;

import io.tidings.postgres.Database;
import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Table {@code cover}: which subscriptions are still to be searched for. */
@ApplicationScoped
class CoverTable {

    private static final String TAKE = """
            with p as (select * from jsonb_to_record(cast(cast($1 as text) as jsonb)) as p(now timestamptz, until timestamptz)),
            free as (select c.subscription_id, c.version from p cross join alert.cover c
               where coalesce(c.leased_until, p.now) <= p.now order by c.until limit 1 for update of c skip locked)
            update alert.cover c set leased_until = p.until from p, free
             where c.subscription_id = free.subscription_id and c.version = free.version
            returning cast(json_build_object('subscription', c.subscription_id, 'version', c.version, 'since', c.since,
              'until', c.until, 'positions', c.positions) as text)""";

    private static final String DONE = """
            delete from alert.cover c
             using jsonb_to_record(cast(cast($1 as text) as jsonb)) as p(subscription uuid, version integer)
             where c.subscription_id = p.subscription and c.version = p.version""";

    private final Database database;

    CoverTable(Database database) {
        this.database = database;
    }

    /** A search that stands for a time in which not every instance knew of a subscription. */
    record Open(UUID subscription, int version, Instant since, Instant until, Map<String, Long> positions) {}

    private record Asked(Instant now, Instant until) {}

    private record Key(UUID subscription, int version) {}

    Optional<Open> take(Instant now, Instant until) throws UnavailableException {
        return database.row(TAKE, new Asked(now, until), Open.class);
    }

    void done(Open open) throws UnavailableException {
        database.change(DONE, new Key(open.subscription(), open.version()));
    }
}
