package io.tidings.ingest.service.sources;

import io.smallrye.mutiny.Uni;
import io.tidings.postgres.Database;
import io.tidings.postgres.Statements;
import io.tidings.postgres.Statements.Sql;
import io.tidings.stage.UnavailableException;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Table {@code source_item}, and the rows of {@code page} that lists bring. */
@ApplicationScoped
class ItemTable {

    private static final int AT_ONCE = 500;

    private static final String KNOWN = """
            select cast(row_to_json(found) as text) from (
              select i.item, i.page_id as "pageId", i.stated_update as "statedUpdate", i.content_hash as "contentHash",
                     i.withdrawn, (select pg.address from ingest.page pg where pg.id = i.page_id) as "pageAddress"
                from jsonb_to_record(cast(cast($1 as text) as jsonb)) as p(source text, items uuid[])
                join ingest.source_item i on i.source_id = p.source and i.item = any(p.items)) found""";

    private static final String HOSTS = """
            insert into ingest.host (host, next_start)
            select distinct host, now from jsonb_to_recordset(cast(cast($1 as text) as jsonb)) as p(host text, now timestamptz)
             order by host
            on conflict do nothing""";

    /**
     * A page that another list brought stays as it is. One that its list says was updated since the last look, or is taken back
     * or not any more, is looked at now; a list of another site cannot take back, but gives reason to look.
     */
    private static final String PAGES = """
            insert into ingest.page as page (id, address, host, found_by, found_at, stated, voice, text_length, standing, since,
              step, taken_back, urgent, next_look, failures)
            select id, address, host, "foundBy", now, stated, 'NOBODY', 0, 'PRESENT', now, 0, "takenBack", urgent, now, 0
              from jsonb_to_recordset(cast(cast($1 as text) as jsonb))
                as p(id uuid, address text, host text, "foundBy" text, now timestamptz, stated text, "takenBack" boolean,
                     urgent boolean)
             order by id
            on conflict (id) do update set
              next_look = excluded.next_look, urgent = true,
              taken_back = excluded.taken_back,
              stated = case when page.found_by = excluded.found_by and excluded.stated <> '' then excluded.stated
                else page.stated end""";

    private static final String PAGES_OF_OTHERS = PAGES.replace("taken_back = excluded.taken_back,", "");
    private static final String NEW_PAGES = PAGES.substring(0, PAGES.indexOf("on conflict")) + "on conflict do nothing";

    private static final String ITEMS = """
            insert into ingest.source_item as known (source_id, item, page_id, announcement_id, first_seen, initial,
              stated_update, content_hash, withdrawn, reason)
            select source, item, "pageId", "announcementId", now, initial, updated, "contentHash", withdrawn, reason
              from jsonb_to_recordset(cast(cast($1 as text) as jsonb))
                as p(source text, item uuid, "pageId" uuid, "announcementId" uuid, now timestamptz, initial boolean,
                     updated timestamptz, "contentHash" text, withdrawn boolean, reason text)
             where exists (select 1 from ingest.source s where s.id = p.source)
             order by item
            on conflict (source_id, item) do update set
              page_id = excluded.page_id, announcement_id = coalesce(excluded.announcement_id, known.announcement_id),
              stated_update = coalesce(excluded.stated_update, known.stated_update), content_hash = excluded.content_hash,
              withdrawn = excluded.withdrawn, reason = excluded.reason""";

    private final Database database;

    ItemTable(Database database) {
        this.database = database;
    }

    /** What is known of an item. */
    record Known(
            UUID item,
            @Nullable UUID pageId,
            @Nullable Instant statedUpdate,
            @Nullable String contentHash,
            boolean withdrawn,
            @Nullable String pageAddress) {}

    /**
     * What a list says of a page.
     *
     * @param stated empty leaves what is known
     * @param takenBack whether a list of its own site says that it is withdrawn
     * @param word what follows when the page is known
     */
    record ListedPage(
            UUID id,
            String address,
            String host,
            String foundBy,
            Instant now,
            String stated,
            boolean takenBack,
            boolean urgent,
            Word word) {

        /** What follows when the page is known. */
        enum Word {
            /** Nothing: it is listed, no more. */
            THERE,
            /** It is looked at now. */
            LOOK,
            /** Its own site speaks of it: it is looked at now, and taken back or not any more. */
            OWN
        }
    }

    /** An item to be remembered. */
    record Item(
            String source,
            UUID item,
            @Nullable UUID pageId,
            @Nullable UUID announcementId,
            Instant now,
            boolean initial,
            @Nullable Instant updated,
            @Nullable String contentHash,
            boolean withdrawn,
            @Nullable String reason) {}

    private record Asked(String source, List<UUID> items) {}

    private record NewHost(String host, Instant now) {}

    /** Those of the items that the source listed before. */
    Map<UUID, Known> known(String source, List<UUID> items) throws UnavailableException {
        Map<UUID, Known> known = new HashMap<>();
        for (List<UUID> part : parts(items)) {
            Sql sql = new Sql(KNOWN, new Asked(source, part));
            database.alone(client -> Statements.rows(client, sql, Known.class))
                    .forEach(one -> known.put(one.item(), one));
        }
        return known;
    }

    /** Remembers pages and items, as part of a transaction. */
    Uni<Void> write(SqlClient client, List<ListedPage> pages, List<Item> items) {
        List<NewHost> hosts = pages.stream()
                .map(page -> new NewHost(page.host(), page.now()))
                .distinct()
                .toList();
        return each(client, HOSTS, hosts)
                .chain(() -> each(client, NEW_PAGES, with(pages, ListedPage.Word.THERE)))
                .chain(() -> each(client, PAGES_OF_OTHERS, with(pages, ListedPage.Word.LOOK)))
                .chain(() -> each(client, PAGES, with(pages, ListedPage.Word.OWN)))
                .chain(() -> each(client, ITEMS, items));
    }

    private static List<ListedPage> with(List<ListedPage> pages, ListedPage.Word word) {
        return pages.stream().filter(page -> page.word() == word).toList();
    }

    private static Uni<Void> each(SqlClient client, String sql, List<?> rows) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (List<?> part : parts(rows)) {
            all = all.chain(() -> Statements.change(client, new Sql(sql, part)).replaceWithVoid());
        }
        return all;
    }

    private static <T> List<List<T>> parts(List<T> all) {
        List<List<T>> parts = new ArrayList<>();
        for (int start = 0; start < all.size(); start += AT_ONCE) {
            parts.add(all.subList(start, Math.min(all.size(), start + AT_ONCE)));
        }
        return parts;
    }
}
