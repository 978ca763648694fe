package io.tidings.alert.service.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that is to be made.
 *
 * @param channel null where one letter is for several subscriptions
 * @param kind {@code alert} or {@code digest}
 */
record PlannedDelivery(
        UUID id, UUID owner, @Nullable UUID channel, String kind, String targetKind, String target, List<Item> items) {

    /** A row of the ledger that is delivered with it. */
    record Item(UUID subscription, UUID announcement, int revision, UUID channel) {}

    static PlannedDelivery of(UUID id, DueRow row, DueRow.Way way, boolean digest) {
        return new PlannedDelivery(
                id,
                row.owner(),
                digest && way.kind().equals("email") ? null : way.id(),
                digest ? "digest" : "alert",
                way.kind(),
                way.target(),
                new ArrayList<>());
    }

    void add(DueRow row, DueRow.Way way) {
        items.add(new Item(row.subscription(), row.announcement(), row.revision(), way.id()));
    }
}
