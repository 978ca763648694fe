package io.tidings.alert.service.page;

import io.tidings.postgres.Database;
import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a subscription looked for from one moment to another. */
@ApplicationScoped
class VersionTable {

    private static final String NEWEST = """
            with p as (select cast(cast(cast($1 as text) as jsonb) ->> 'id' as uuid) as id)
            select cast(row_to_json(found) as text) from (
              select v.number, v.query, v.paused, v.active_from as "from", v.active_until as "until"
                from p join alert.subscription_version v on v.subscription_id = p.id
               order by v.number desc limit 20) found""";

    private final Database database;

    VersionTable(Database database) {
        this.database = database;
    }

    private record Asked(UUID id) {}

    /** A version. */
    record Row(
            int number,
            String query,
            boolean paused,
            Instant from,
            @Nullable Instant until) {}

    List<Row> newest(UUID subscription) throws UnavailableException {
        return database.rows(NEWEST, new Asked(subscription), Row.class);
    }
}
