package io.tidings.alert.service.delivery;

import io.tidings.alert.service.delivery.DueRow.Way;
import io.tidings.alert.service.subscription.Timing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Which deliveries follow from rows that are due. Knows no server and no clock. What is told at once goes alone to programs and
 * chats and together in letters, but each correction alone; digests go together, corrections too, in letters over all
 * subscriptions of a person.
 */
final class DeliveryPlan {

    private final Instant now;
    private final Supplier<UUID> ids;
    private final Map<String, PlannedDelivery> deliveries = new LinkedHashMap<>();
    private final List<Later> later = new ArrayList<>();

    private DeliveryPlan(Instant now, Supplier<UUID> ids) {
        this.now = now;
        this.ids = ids;
    }

    /** A row whose time has not come. */
    record Later(UUID subscription, UUID announcement, int revision, Instant due) {}

    /** What is to be done. */
    record Planned(List<PlannedDelivery> deliveries, List<Later> later) {}

    static Planned of(List<DueRow> rows, Instant now, Supplier<UUID> ids) {
        DeliveryPlan plan = new DeliveryPlan(now, ids);
        Map<Timing, io.tidings.alert.Schedule> schedules = new java.util.HashMap<>();
        for (DueRow row : rows) {
            Instant due =
                    schedules.computeIfAbsent(row.timing(), Timing::schedule).due(row.matchedAt());
            if (due.isAfter(now)) {
                plan.later.add(new Later(row.subscription(), row.announcement(), row.revision(), due));
            } else {
                row.ways().forEach(way -> plan.add(row, way));
            }
        }
        return new Planned(plan.alone(), plan.later);
    }

    private void add(DueRow row, Way way) {
        boolean digest = way.kind().equals("stream")
                || !row.timing().frequency().equals("immediate")
                || (way.kind().equals("email") && !row.corrects());
        deliveries
                .computeIfAbsent(key(row, way, digest), _ -> PlannedDelivery.of(ids.get(), row, way, digest))
                .add(row, way);
    }

    /** A letter about one announcement through one subscription needs no list. */
    private List<PlannedDelivery> alone() {
        return deliveries.values().stream()
                .map(delivery -> delivery.items().size() > 1
                                || !delivery.kind().equals("digest")
                                || delivery.targetKind().equals("stream")
                        ? delivery
                        : new PlannedDelivery(
                                delivery.id(),
                                delivery.owner(),
                                delivery.items().getFirst().channel(),
                                "alert",
                                delivery.targetKind(),
                                delivery.target(),
                                delivery.items()))
                .toList();
    }

    private static String key(DueRow row, Way way, boolean digest) {
        if (!digest) {
            return way.id() + " " + row.subscription() + " " + row.announcement() + " " + row.revision();
        }
        return way.kind().equals("email")
                ? row.owner() + " " + way.target()
                : way.id().toString();
    }
}
