package io.tidings.alert.service.delivery;

import io.tidings.alert.Digest;
import io.tidings.alert.PendingAlert;
import io.tidings.alert.SubscriptionVersion;
import io.tidings.alert.channels.AlertItem;
import io.tidings.alert.channels.Change;
import io.tidings.alert.channels.Envelope;
import io.tidings.alert.channels.Message;
import io.tidings.alert.channels.Reason;
import io.tidings.alert.service.matching.Ids;
import io.tidings.alert.service.matching.KeptEvents;
import io.tidings.alert.service.matching.LedgerRow.Why;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.Revision;
import io.tidings.query.language.Explanation;
import io.tidings.query.language.Outcome;
import io.tidings.query.language.QueryParser;
import io.tidings.query.language.QueryParser.Parsed;
import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a delivery says. The same rows give the same words, whenever it is tried. */
@ApplicationScoped
class Messages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final DeliveryTable table;
    private final Links links;
    private final NoticeWords notices;

    Messages(DeliveryTable table, Links links, NoticeWords notices) {
        this.table = table;
        this.links = links;
        this.notices = notices;
    }

    /** The message; empty when all that it spoke of was erased. */
    Optional<Message> of(DeliveryRow delivery) throws UnavailableException {
        Envelope envelope = new Envelope(delivery.id().toString(), delivery.createdAt(), links.of(delivery));
        if (delivery.kind().equals("notice") || delivery.kind().equals("test")) {
            return Optional.of(notices.of(delivery, envelope));
        }
        List<DeliveryRow.Item> rows = table.items(delivery.id());
        List<Digest.Item> all = digest(rows).items();
        List<DeliveryRow.Item> shown = shown(rows, all);
        Map<String, AnnouncementEnriched> events = events(shown);
        List<AlertItem> items = new ArrayList<>();
        for (Digest.Item item : all.subList(0, Math.min(all.size(), Message.MOST_ITEMS))) {
            AnnouncementEnriched event =
                    events.get(key(Ids.of(item.announcement()), item.revision().number()));
            if (event != null) {
                items.add(item(delivery, event, rows));
            }
        }
        if (items.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                delivery.kind().equals("digest")
                        ? digest(envelope, rows, items, all.size())
                        : single(envelope, rows.getFirst(), items.getFirst()));
    }

    private Message digest(Envelope envelope, List<DeliveryRow.Item> rows, List<AlertItem> items, int all) {
        int rest = all - Message.MOST_ITEMS;
        return new Message.Digest(
                envelope,
                period(envelope, rows),
                items,
                rest > 0
                        ? Optional.of(
                                new Message.Rest(rest, links.rest(UUID.fromString(envelope.id()), Message.MOST_ITEMS)))
                        : Optional.empty());
    }

    private static Message single(Envelope envelope, DeliveryRow.Item row, AlertItem item) {
        if (row.differences() == null || row.differences().isEmpty()) {
            return new Message.Alert(envelope, item);
        }
        List<Change> changes =
                ToldChanges.of(List.of(new ToldChanges.Row(row.subscription(), row.revision(), row.differences())));
        String earlier = row.earlier() == null ? item.id() : row.earlier().toString();
        return new Message.Correction(envelope, item, changes, earlier);
    }

    /** What one message tells, each announcement once; what stands on the page of the rest too. */
    static Digest digest(List<DeliveryRow.Item> rows) {
        return Digest.of(rows.stream()
                .map(row -> new PendingAlert(
                        new SubscriptionVersion(row.subscription(), row.version()),
                        Ids.of(row.announcement()),
                        new Revision(row.revision()),
                        row.firstPublishedAt(),
                        row.why() == null ? null : row.why().match(),
                        null))
                .toList());
    }

    private static List<DeliveryRow.Item> shown(List<DeliveryRow.Item> rows, List<Digest.Item> all) {
        Set<String> keys = new java.util.HashSet<>();
        all.stream()
                .limit(Message.MOST_ITEMS)
                .forEach(item -> keys.add(
                        key(Ids.of(item.announcement()), item.revision().number())));
        return rows.stream()
                .filter(row -> keys.contains(key(row.announcement(), row.revision())))
                .toList();
    }

    private Map<String, AnnouncementEnriched> events(List<DeliveryRow.Item> shown) throws UnavailableException {
        Map<String, AnnouncementEnriched> events = new HashMap<>();
        table.events(shown)
                .forEach(kept ->
                        events.put(key(kept.announcement(), kept.revision()), KeptEvents.unpacked(kept.event())));
        return events;
    }

    private AlertItem item(DeliveryRow delivery, AnnouncementEnriched event, List<DeliveryRow.Item> rows) {
        UUID id = Ids.of(event.announcement().id());
        int revision = event.announcement().revision().number();
        List<Reason> reasons = rows.stream()
                .filter(row -> row.announcement().equals(id) && row.revision() == revision)
                .map(row -> reason(row))
                .toList();
        String own = delivery.owner() + "|" + key(id, revision);
        return new AlertItem(
                UUID.nameUUIDFromBytes(own.getBytes(StandardCharsets.UTF_8)).toString(),
                event,
                links.permalink(event.announcement()),
                reasons,
                delivery.kind().equals("digest") ? changes(id, rows) : List.of());
    }

    private static List<Change> changes(UUID announcement, List<DeliveryRow.Item> rows) {
        return ToldChanges.of(rows.stream()
                .filter(row -> row.announcement().equals(announcement))
                .map(row -> new ToldChanges.Row(
                        row.subscription(), row.revision(), row.differences() == null ? List.of() : row.differences()))
                .toList());
    }

    private Reason reason(DeliveryRow.Item row) {
        Why why = row.why();
        Outcome.Match match = why == null ? new Outcome.Match(Set.of(), List.of(), Set.of()) : why.match();
        return new Reason(
                row.subscription().toString(),
                row.name(),
                words(row.query()),
                links.subscription(row.subscription()),
                match);
    }

    private static String words(String canonical) {
        return QueryParser.parse(canonical, LocalDate.EPOCH) instanceof Parsed.Understood understood
                ? Explanation.of(understood.query())
                : canonical;
    }

    private static String period(Envelope envelope, List<DeliveryRow.Item> rows) {
        DeliveryRow.Item first = rows.getFirst();
        String day = DAY.format(envelope.createdAt().atZone(ZoneId.of(first.zone())));
        return switch (first.frequency()) {
            case "weekly" -> "the week to " + day;
            case "daily" -> "the day to " + day;
            case "hourly" ->
                "the hour to "
                        + DateTimeFormatter.ofPattern("HH:mm, d MMMM yyyy", Locale.UK)
                                .format(envelope.createdAt().atZone(ZoneId.of(first.zone())));
            default -> day;
        };
    }

    private static String key(UUID announcement, int revision) {
        return announcement + ":" + revision;
    }
}
