package io.tidings.alert.service.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that this instance has to itself for a while.
 *
 * @param lease says that it still has
 * @param attempts made before
 * @param secret of its channel, sealed
 * @param earlierSecret signs too
 * @param ready whether the address or channel may be sent to
 */
record DeliveryRow(
        UUID id,
        UUID owner,
        @Nullable UUID channel,
        String kind,
        String targetKind,
        String target,
        @Nullable Map<String, String> notice,
        UUID lease,
        int attempts,
        Instant createdAt,
        @Nullable Instant failingSince,
        @Nullable String secret,
        @Nullable String earlierSecret,
        boolean ready,
        @Nullable UUID addressOwner) {

    /** A row of the ledger that goes with it, without the announcement itself. */
    record Item(
            UUID subscription,
            String name,
            int version,
            String query,
            String frequency,
            String zone,
            UUID announcement,
            int revision,
            Instant firstPublishedAt,
            io.tidings.alert.service.matching.LedgerRow.@Nullable Why why,
            @Nullable List<io.tidings.alert.service.matching.LedgerRow.ToldChange> differences,
            @Nullable UUID earlier) {}

    /** What was announced. */
    record Kept(UUID announcement, int revision, String event) {}
}
