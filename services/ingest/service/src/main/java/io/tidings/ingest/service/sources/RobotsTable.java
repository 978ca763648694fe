package io.tidings.ingest.service.sources;

import io.tidings.fetch.RobotsCopy;
import io.tidings.fetch.RobotsStore;
import io.tidings.ingest.service.AwayException;
import io.tidings.postgres.Database;
import io.tidings.postgres.Statements;
import io.tidings.postgres.Statements.Sql;
import io.tidings.stage.UnavailableException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of robots.txt, in PostgreSQL, so that a restart need not ask again. What this instance read or wrote last is kept
 * in memory for as long as it is good; once it is to be asked for again, the table may know what another instance heard.
 */
@Singleton
class RobotsTable implements RobotsStore {

    private static final int MOST_REMEMBERED = 1_000;

    private static final String FIND = """
            select cast(row_to_json(found) as text) from (
              select origin, replace(encode(content, 'base64'), chr(10), '') as content, read_at as "readAt",
                     tried_at as "triedAt", failing_since as "failingSince", failures, reason
                from ingest.robots
               where origin = jsonb_build_object('o', cast(cast($1 as text) as jsonb)) ->> 'o') found""";

    private static final String KEEP = """
            insert into ingest.robots
            select origin, decode(content, 'base64'), "readAt", "triedAt", "failingSince", failures, reason
              from jsonb_to_record(cast(cast($1 as text) as jsonb))
                as row(origin text, content text, "readAt" timestamptz, "triedAt" timestamptz, "failingSince" timestamptz,
                       failures integer, reason text)
            on conflict (origin) do update set content = excluded.content, read_at = excluded.read_at,
              tried_at = excluded.tried_at, failing_since = excluded.failing_since, failures = excluded.failures,
              reason = excluded.reason
            where robots.tried_at <= excluded.tried_at""";

    private final Database database;
    private final Clock clock;
    private final Map<String, RobotsCopy> remembered = new Remembered<String, RobotsCopy>(MOST_REMEMBERED).map();

    RobotsTable(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Row(
            String origin,
            String content,
            @Nullable Instant readAt,
            Instant triedAt,
            @Nullable Instant failingSince,
            int failures,
            String reason) {

        static Row of(String origin, RobotsCopy copy) {
            return new Row(
                    origin,
                    Base64.getEncoder().encodeToString(copy.text()),
                    copy.readAt().orElse(null),
                    copy.triedAt(),
                    copy.failingSince().orElse(null),
                    copy.failures(),
                    Statements.kept(copy.reason(), 1_000));
        }

        RobotsCopy copy() {
            return new RobotsCopy(
                    Base64.getDecoder().decode(content),
                    Optional.ofNullable(readAt),
                    triedAt,
                    Optional.ofNullable(failingSince),
                    failures,
                    reason);
        }
    }

    @Override
    public Optional<RobotsCopy> find(String origin) {
        RobotsCopy known = remembered.get(origin);
        if (known != null && clock.instant().isBefore(known.due())) {
            return Optional.of(known);
        }
        try {
            Optional<RobotsCopy> kept =
                    database.rows(FIND, origin, Row.class).stream().findFirst().map(Row::copy);
            kept.ifPresent(copy -> remembered.put(origin, copy));
            return kept;
        } catch (UnavailableException away) {
            throw new AwayException("what is known of robots.txt cannot be read now", away);
        }
    }

    @Override
    public void keep(String origin, RobotsCopy copy) {
        try {
            database.alone(client -> Statements.change(client, new Sql(KEEP, Row.of(origin, copy))));
        } catch (UnavailableException away) {
            throw new AwayException("what was read of robots.txt cannot be kept now", away);
        }
        remembered.put(origin, copy);
    }
}
