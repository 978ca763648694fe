package io.tidings.alert.service.delivery;

import io.tidings.alert.service.subscription.Timing;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A row of the ledger that waits for its delivery.
 *
 * @param corrects whether it tells a change of what was told before
 * @param ways channels of its subscription that are ready
 */
record DueRow(
        UUID owner,
        UUID subscription,
        UUID announcement,
        int revision,
        Instant matchedAt,
        Timing timing,
        boolean corrects,
        List<Way> ways) {

    /** A channel. */
    record Way(UUID id, String kind, String target) {}
}
