package io.tidings.ingest.service.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import io.tidings.contracts.EventCodec;
import io.tidings.contracts.UndecodableException;
import io.tidings.postgres.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a source has listed, item by item. */
@ApplicationScoped
class SourceItems {

    private static final String ITEMS = """
            select cast(row_to_json(found) as text) from (
              select cast(i.item as text) as item, i.first_seen as "firstSeen", i.stated_update as "updatedAt", i.withdrawn,
                     p.address, coalesce(i.reason, p.last_reason) as problem,
                     replace(cast(coalesce(p.announcement_id, i.announcement_id) as text), '-', '') as announcement,
                     lower(p.standing) as standing, p.last_look as "lastLook", p.next_look as "nextLook"
                from ingest.source_item i left join ingest.page p on p.id = i.page_id
               where i.source_id = :id and (i.first_seen, i.item) < (
                 select coalesce(max(a.first_seen), 'infinity'), coalesce(cast(max(cast(a.item as text)) as uuid),
                        cast('ffffffff-ffff-ffff-ffff-ffffffffffff' as uuid))
                   from ingest.source_item a where a.source_id = :id and cast(a.item as text) = :after)
               order by i.first_seen desc, i.item desc limit :size) found""";

    private final Database database;

    SourceItems(Database database) {
        this.database = database;
    }

    /**
     * An item and the page behind it.
     *
     * @param announcement what it was taken in as
     * @param problem why it was not, or why its page could not be read at the last look
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String item,
            Instant firstSeen,
            @Nullable Instant updatedAt,
            boolean withdrawn,
            @Nullable String address,
            @Nullable String announcement,
            @Nullable String standing,
            @Nullable Instant lastLook,
            @Nullable Instant nextLook,
            @Nullable String problem) {}

    /** The newest first. */
    List<Item> items(String id, String after, int size) {
        return Answered.by(() -> database.inTransaction(session -> {
            Uni<List<String>> rows = session.createNativeQuery(ITEMS, String.class)
                    .setParameter("id", id)
                    .setParameter("after", after)
                    .setParameter("size", size)
                    .getResultList();
            return rows.map(found -> found.stream().map(SourceItems::read).toList());
        }));
    }

    private static Item read(String json) {
        try {
            return EventCodec.decode(json.getBytes(StandardCharsets.UTF_8), Item.class);
        } catch (UndecodableException e) {
            throw new IllegalStateException("a table holds what was not written by us: " + e.getMessage(), e);
        }
    }
}
