package io.tidings.alert.service.matching;

import io.smallrye.mutiny.Uni;
import io.tidings.alert.AlertedFacts;
import io.tidings.postgres.Database;
import io.tidings.postgres.Statements;
import io.tidings.postgres.Statements.Sql;
import io.tidings.stage.UnavailableException;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tables {@code ledger}, {@code revision} and {@code examined}. Rows are written once; a second writing changes nothing. */
@ApplicationScoped
class LedgerTable {

    private static final String EXAMINED = """
            select cast(row_to_json(e) as text) from (
              select announcement_id as announcement, sequence from alert.examined
               where announcement_id in (select cast(jsonb_array_elements_text(
                 cast(cast($1 as text) as jsonb) -> 'ids') as uuid))) e""";

    /** Suppressed rows told nobody anything; what was erased leaves no facts, and tells as if it were new. */
    private static final String TOLD = """
            with p as (select cast(jsonb_array_elements_text(cast(cast($1 as text) as jsonb) -> 'ids') as uuid) as id),
            t as (select l.* from alert.ledger l join p on l.announcement_id = p.id where l.state <> 'suppressed'
              union
              select l.* from alert.ledger l join p on l.family = p.id where l.state <> 'suppressed')
            select cast(json_build_object('subscription', t.subscription_id, 'announcement', t.announcement_id,
                     'revision', t.revision, 'version', t.version, 'family', t.family, 'facts', r.facts) as text)
              from t join alert.revision r on r.announcement_id = t.announcement_id and r.revision = t.revision""";

    private static final String REVISIONS = """
            insert into alert.revision as r
            select announcement, revision, sequence, decode(event, 'base64'), facts, now
              from jsonb_to_recordset(cast(cast($1 as text) as jsonb)) as k(announcement uuid, revision integer,
                   sequence bigint, event text, facts jsonb, now timestamptz)
            on conflict do nothing""";

    /** Locks in the order of ids, so that two instances never wait for each other. */
    private static final String LOCK = """
            select cast(json_build_object('id', s.id) as text) from alert.subscription s
             where s.id in (select k.subscription
               from jsonb_to_recordset(cast(cast($1 as text) as jsonb)) as k(subscription uuid))
             order by s.id for no key update""";

    /** A replay never stands in the way of a match that nobody has been told of yet. */
    private static final String ROWS = """
            with k as (select * from jsonb_to_recordset(cast(cast($1 as text) as jsonb)) as k(subscription uuid,
                announcement uuid, revision integer, version integer, sequence bigint, kind text, matches boolean, state text,
                reason text, "firstPublishedAt" timestamptz, "matchedAt" timestamptz, due timestamptz, family uuid, why jsonb,
                differences jsonb)),
            written as (insert into alert.ledger as l
              (subscription_id, announcement_id, revision, version, sequence, kind, matches, state, reason,
               first_published_at, matched_at, due_at, family, why, differences)
              select k.subscription, k.announcement, k.revision, k.version, k.sequence, k.kind, k.matches, k.state, k.reason,
                     k."firstPublishedAt", k."matchedAt", k.due, k.family, k.why, k.differences
                from k join alert.subscription s on s.id = k.subscription
              %s
              returning l.subscription_id, (l.xmax = 0) as fresh, l.state),
            counted as (update alert.subscription s set matched = s.matched + c.n
                from (select subscription_id, count(*) as n from written where fresh group by 1) c
               where s.id = c.subscription_id)
            select cast(json_build_object('fresh', count(*) filter (where fresh),
                     'pending', count(*) filter (where state = 'pending')) as text) from written""";

    private static final String ONCE = ROWS.formatted("on conflict do nothing");
    private static final String INSTEAD_OF_REPLAYS = ROWS.formatted("""
            on conflict (subscription_id, announcement_id, revision) do update
              set state = excluded.state, reason = null, due_at = excluded.due_at, version = excluded.version,
                  why = excluded.why, matched_at = excluded.matched_at
              where l.state = 'suppressed' and l.reason in ('replay', 'reprocessed') and excluded.state = 'pending'""");

    private static final String EXAMINE = """
            insert into alert.examined as e
            select announcement, sequence
              from jsonb_to_recordset(cast(cast($1 as text) as jsonb)) as k(announcement uuid, sequence bigint)
             order by announcement
            on conflict (announcement_id) do update set sequence = greatest(e.sequence, excluded.sequence)""";

    private static final String ERASE = """
            with p as (select cast(cast(cast($1 as text) as jsonb) ->> 'id' as uuid) as id),
            r as (delete from alert.revision r using p where r.announcement_id = p.id)
            update alert.ledger l set why = null, differences = null,
                   state = case when state = 'pending' then 'suppressed' else state end,
                   reason = case when state = 'pending' then 'erased' else reason end, due_at = null
              from p where l.announcement_id = p.id""";

    private final Database database;

    LedgerTable(Database database) {
        this.database = database;
    }

    /** The newest reading of an announcement that was matched. */
    record Examined(UUID announcement, long sequence) {}

    /** What was matched, as it travelled. */
    record Revision(UUID announcement, int revision, long sequence, String event, AlertedFacts facts, Instant now) {}

    /** How many rows were not there before, and how many of these wait to be delivered. */
    record Written(long fresh, long pending) {}

    private record Ids(Collection<UUID> ids) {}

    private record Id(UUID id) {}

    /** What is known of announcements and of those that they copy. */
    Known known(Set<UUID> announcements, Set<UUID> withPast) throws UnavailableException {
        Known known = new Known();
        database.rows(EXAMINED, new Ids(announcements), Examined.class)
                .forEach(one -> known.examined(one.announcement(), one.sequence()));
        if (!withPast.isEmpty()) {
            database.rows(TOLD, new Ids(withPast), Known.Told.class).forEach(known::told);
        }
        return known;
    }

    /** Writes rows and the revisions they are about; and, when these are the last of them, that the readings were matched. */
    Written write(List<Revision> revisions, List<LedgerRow> rows, List<Examined> examined) throws UnavailableException {
        return database.together(client -> change(client, REVISIONS, revisions)
                .chain(() -> rows(client, rows, ONCE))
                .call(() -> change(client, EXAMINE, examined)));
    }

    /** Writes what a search has found. */
    Written cover(List<Revision> revisions, List<LedgerRow> rows) throws UnavailableException {
        return database.together(
                client -> change(client, REVISIONS, revisions).chain(() -> rows(client, rows, INSTEAD_OF_REPLAYS)));
    }

    /** Takes every word of an announcement away; that it matched stays. */
    void erase(UUID announcement) throws UnavailableException {
        database.change(ERASE, new Id(announcement));
    }

    private static Uni<Written> rows(SqlClient client, List<LedgerRow> rows, String sql) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(new Written(0, 0));
        }
        return Statements.rows(client, new Sql(LOCK, rows), Id.class)
                .chain(() -> Statements.rows(client, new Sql(sql, rows), Written.class))
                .map(List::getFirst);
    }

    private static Uni<@Nullable Integer> change(SqlClient client, String sql, List<?> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().nullItem()
                : Statements.change(client, new Sql(sql, rows)).map(changed -> changed);
    }
}
