package io.tidings.alert.service.reading;

import io.tidings.alert.Digest;
import io.tidings.alert.PendingAlert;
import io.tidings.alert.SubscriptionVersion;
import io.tidings.alert.channels.Change;
import io.tidings.alert.service.AlertConfig;
import io.tidings.alert.service.delivery.ToldChanges;
import io.tidings.alert.service.matching.Ids;
import io.tidings.alert.service.matching.LedgerRow.ToldChange;
import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.Revision;
import io.tidings.postgres.Database;
import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a letter tells, in the order in which it tells it, by the rule that the letter was made by. */
@ApplicationScoped
class DigestPage {

    private static final String ROWS = """
            with p as (select cast(cast(cast($1 as text) as jsonb) ->> 'id' as uuid) as id)
            select cast(row_to_json(found) as text) from (
              select l.subscription_id as subscription, l.version, l.announcement_id as announcement, l.revision,
                     l.first_published_at as "firstPublishedAt", l.differences, r.facts ->> 'title' as title
                from p join alert.delivery d on d.id = p.id and d.kind in ('alert', 'digest')
                join alert.delivery_item i on i.delivery_id = d.id
                join alert.ledger l using (subscription_id, announcement_id, revision)
                left join alert.revision r on r.announcement_id = l.announcement_id and r.revision = l.revision) found""";

    private final Database database;
    private final URI home;

    DigestPage(Database database, AlertConfig config) {
        this.database = database;
        this.home = config.publicAddress();
    }

    private record Asked(UUID id) {}

    private record Row(
            UUID subscription,
            int version,
            UUID announcement,
            int revision,
            Instant firstPublishedAt,
            @Nullable List<ToldChange> differences,
            @Nullable String title) {}

    /**
     * An announcement that is told.
     *
     * @param changes old and new, where it corrects what was told before
     */
    public record Item(String announcement, int revision, String title, String address, List<Change> changes) {

        /** Copies the list. */
        public Item {
            changes = List.copyOf(changes);
        }
    }

    List<Item> of(UUID delivery) throws UnavailableException {
        List<Row> rows = database.rows(ROWS, new Asked(delivery), Row.class);
        Map<String, String> titles = new HashMap<>();
        rows.forEach(row -> titles.put(
                row.announcement() + ":" + row.revision(),
                row.title() == null || row.title().isBlank() ? "Announcement" : row.title()));
        Map<UUID, List<Row>> byAnnouncement = rows.stream().collect(Collectors.groupingBy(Row::announcement));
        return Digest.of(rows.stream().map(DigestPage::alert).toList()).items().stream()
                .map(item -> item(
                        item.announcement(),
                        item.revision(),
                        titles,
                        changes(byAnnouncement.getOrDefault(Ids.of(item.announcement()), List.of()))))
                .toList();
    }

    private static List<Change> changes(List<Row> rows) {
        return ToldChanges.of(rows.stream()
                .map(row -> new ToldChanges.Row(
                        row.subscription(), row.revision(), row.differences() == null ? List.of() : row.differences()))
                .toList());
    }

    private Item item(AnnouncementId id, Revision revision, Map<String, String> titles, List<Change> changes) {
        String address = "/announcements/" + id + "?revision=" + revision;
        return new Item(
                id.value(),
                revision.number(),
                titles.getOrDefault(Ids.of(id) + ":" + revision, "Announcement"),
                home.resolve(address).toString(),
                changes);
    }

    private static PendingAlert alert(Row row) {
        return new PendingAlert(
                new SubscriptionVersion(row.subscription(), row.version()),
                Ids.of(row.announcement()),
                new Revision(row.revision()),
                row.firstPublishedAt(),
                null,
                null);
    }
}
