package io.tidings.alert.service.subscription;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A subscription as its table has it, with its channels and how many matches stand where. */
public record SubscriptionRow(
        UUID id,
        UUID owner,
        String name,
        Map<String, List<String>> asked,
        Timing timing,
        String state,
        @Nullable String stateReason,
        @Nullable String query,
        int version,
        int edition,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant activeFrom,
        String feedToken,
        long matched,
        long delivered,
        long suppressed,
        long pending,
        List<ChannelRow> channels) {

    /** A way to a receiver. */
    public record ChannelRow(
            UUID id,
            String kind,
            String target,
            @Nullable String secret,
            boolean confirmed,
            @Nullable Instant disabledAt,
            @Nullable String disabledReason) {}
}
