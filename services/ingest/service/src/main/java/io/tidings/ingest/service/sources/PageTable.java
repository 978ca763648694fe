package io.tidings.ingest.service.sources;

import io.smallrye.mutiny.Uni;
import io.tidings.postgres.Database;
import io.tidings.postgres.Statements;
import io.tidings.postgres.Statements.Sql;
import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Table {@code page}. */
@ApplicationScoped
class PageTable {

    private static final String COLUMNS = """
            id uuid, address text, host text, asked text, "movedTo" text, "foundBy" text, "foundAt" timestamptz, stated text,
            voice text, "announcementId" uuid, "contentHash" text, "suspectHash" text, "textLength" integer, standing text,
            since timestamptz, step integer, "takenBack" boolean, validators text, "nextLook" timestamptz,
            "lastLook" timestamptz, "lastReason" text, failures integer""";

    private static final String SELECT = """
            select cast(row_to_json(found) as text) from (
              select id, address, host, asked, moved_to as "movedTo", found_by as "foundBy", found_at as "foundAt",
                     stated, voice, announcement_id as "announcementId", content_hash as "contentHash",
                     suspect_hash as "suspectHash", text_length as "textLength", standing, since, step,
                     taken_back as "takenBack", validators, next_look as "nextLook", last_look as "lastLook", last_reason as "lastReason", failures
                from ingest.page
               where
            """;

    private static final String FIND = SELECT + """
            id = cast(jsonb_build_object('id', cast(cast($1 as text) as jsonb)) ->> 'id' as uuid)) found""";

    private static final String MOVED_TO = SELECT + """
            moved_to = jsonb_build_object('at', cast(cast($1 as text) as jsonb)) ->> 'at'
            order by found_at, id limit 1) found""";

    private static final String PARAMETERS =
            "with p as (select * from jsonb_to_record(cast(cast($1 as text) as jsonb)) as p(" + COLUMNS + ")) ";

    /** A list that spoke of the page while it was looked at wants it looked at once more. */
    private static final String UPDATE = PARAMETERS + """
            update ingest.page pg
               set asked = p.asked, moved_to = p."movedTo", voice = p.voice, announcement_id = p."announcementId",
                   content_hash = p."contentHash", suspect_hash = p."suspectHash", text_length = p."textLength",
                   standing = p.standing, since = p.since, step = p.step, validators = p.validators,
                   last_look = p."lastLook", last_reason = p."lastReason", failures = p.failures,
                   next_look = case when pg.taken_back = p."takenBack" and pg.stated = p.stated then p."nextLook"
                     else pg.next_look end,
                   urgent = pg.urgent and p."lastReason" is not null and p."announcementId" is null
              from p where pg.id = p.id""";

    /** One that is there by now is looked at: it was seen with other words than are known of it. */
    private static final String INSERT = PARAMETERS + """
            insert into ingest.page as pg (id, address, host, asked, found_by, found_at, stated, voice, announcement_id, content_hash,
              suspect_hash, text_length, standing, since, step, taken_back, validators, urgent, next_look, last_look,
              last_reason, failures)
            select id, address, host, asked, "foundBy", "foundAt", stated, voice, "announcementId", "contentHash", "suspectHash",
                   "textLength", standing, since, step, "takenBack", validators, false, "nextLook", "lastLook", "lastReason",
                   failures
              from p
            on conflict (id) do update set next_look = least(pg.next_look, excluded.last_look)""";

    private static final String TAKEN_BACK = """
            update ingest.page as pg set taken_back = p."takenBack", next_look = p.now, urgent = true
              from jsonb_to_record(cast(cast($1 as text) as jsonb)) as p(id uuid, "takenBack" boolean, now timestamptz)
             where pg.id = p.id""";

    private static final String HOST = PARAMETERS + """
            insert into ingest.host (host, next_start) select host, "foundAt" from p on conflict do nothing""";

    private final Database database;
    private final Leases leases;

    PageTable(Database database, Leases leases) {
        this.database = database;
        this.leases = leases;
    }

    Optional<PageRow> find(String id) throws UnavailableException {
        return database.rows(FIND, id, PageRow.class).stream().findFirst();
    }

    /** The page that moved to this address for good and speaks for it. */
    Optional<PageRow> movedTo(String address) throws UnavailableException {
        return database.rows(MOVED_TO, address, PageRow.class).stream().findFirst();
    }

    private record TakenBack(UUID id, boolean takenBack, Instant now) {}

    /** Its site says of another of its addresses that it is withdrawn, or not any more. */
    void takenBack(PageRow page, boolean taken, Instant now) throws UnavailableException {
        database.change(TAKEN_BACK, new TakenBack(page.id, taken, now));
    }

    /** What follows from a look, and the pages it found or found changed; it fails whole when somebody else has the work by now. */
    void write(Lease lease, PageRow page, List<PageRow> more) throws UnavailableException {
        database.together(client -> {
            Uni<Void> all = leases.release(client, lease)
                    .chain(() -> Statements.change(client, new Sql(UPDATE, page)))
                    .replaceWithVoid();
            for (PageRow one : more) {
                all = all.chain(() -> Statements.change(client, new Sql(HOST, one)))
                        .chain(() -> Statements.change(client, new Sql(INSERT, one)))
                        .replaceWithVoid();
            }
            return all;
        });
    }

    /** Ends a lease whose page is gone. */
    void drop(Lease lease) throws UnavailableException {
        database.together(client -> leases.release(client, lease));
    }
}
