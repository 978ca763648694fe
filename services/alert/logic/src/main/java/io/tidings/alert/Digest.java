package io.tidings.alert;

import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.Revision;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one message tells one person, over all their subscriptions: each announcement once, newest first, with every reason.
 * The same rows in whatever order give the same digest, so a page made later from the rows of a message continues exactly
 * where the message stopped.
 *
 * @param items each announcement once
 */
public record Digest(List<Item> items) {

    private static final Comparator<PendingAlert> ORDER = Comparator.comparing(PendingAlert::revision)
            .reversed()
            .thenComparing(alert -> alert.subscription().subscription())
            .thenComparingInt(alert -> alert.subscription().version());

    /** Copies the list. */
    public Digest {
        items = List.copyOf(items);
    }

    /**
     * An announcement in a digest.
     *
     * @param announcement which
     * @param revision the latest of the revisions that are told with it
     * @param firstPublishedAt when that revision first went out
     * @param alerts every row that this item delivers, those of the latest revision first; at least one
     */
    public record Item(
            AnnouncementId announcement, Revision revision, Instant firstPublishedAt, List<PendingAlert> alerts) {

        /** Copies the list. */
        public Item {
            alerts = List.copyOf(alerts);
        }

        /** Why it is told: the rows of the latest revision, one a subscription. */
        public List<PendingAlert> why() {
            return alerts.stream()
                    .filter(alert -> alert.revision().equals(revision))
                    .toList();
        }

        /** Whether it corrects something the person was told, for at least one of the subscriptions. */
        public boolean corrects() {
            return alerts.stream().anyMatch(alert -> alert.change() != null);
        }
    }

    /**
     * What a long message leaves to a page. The page shows the same digest without the items of the message.
     *
     * @param after how many items the message shows; the page begins with the next
     * @param count how many items the page shows; at least one
     */
    public record Rest(int after, int count) {}

    /** Groups the rows of one person's message. */
    public static Digest of(Collection<PendingAlert> alerts) {
        Map<AnnouncementId, List<PendingAlert>> byAnnouncement = new LinkedHashMap<>();
        alerts.stream()
                .sorted(ORDER)
                .forEach(alert -> byAnnouncement
                        .computeIfAbsent(alert.announcement(), _ -> new java.util.ArrayList<>())
                        .add(alert));
        return new Digest(byAnnouncement.values().stream()
                .map(Digest::item)
                .sorted(Comparator.comparing(Item::firstPublishedAt)
                        .reversed()
                        .thenComparing(item -> item.announcement().value()))
                .toList());
    }

    private static Item item(List<PendingAlert> alerts) {
        PendingAlert latest = alerts.getFirst();
        return new Item(latest.announcement(), latest.revision(), latest.firstPublishedAt(), alerts);
    }

    /** The items a message shows itself. */
    public List<Item> shown(int most) {
        return items.subList(0, Math.min(most, items.size()));
    }

    /** What it leaves to a page when it shows so many; empty when it shows all. */
    public Optional<Rest> rest(int most) {
        return items.size() > most ? Optional.of(new Rest(most, items.size() - most)) : Optional.empty();
    }

    /** The items of the page. */
    public List<Item> items(Rest rest) {
        return items.subList(rest.after(), rest.after() + rest.count());
    }
}
