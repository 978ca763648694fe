package io.tidings.alert.service.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as its owner sees it.
 *
 * @param edition to be sent with a change, so that nobody overwrites what they have not seen
 * @param version of what is looked for
 * @param query the canonical query, null until it is confirmed
 * @param state {@code unconfirmed}, {@code active}, {@code paused} or {@code broken}
 * @param stateReason why it is broken
 * @param activeFrom what is first published from then on is told; null until it is confirmed
 * @param counts matched = delivered + suppressed + pending
 * @param feed its private feed, null until it is confirmed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubscriptionView(
        UUID id,
        int edition,
        int version,
        String name,
        Map<String, List<String>> search,
        @Nullable String query,
        String frequency,
        @Nullable String at,
        @Nullable String day,
        String zone,
        @Nullable Quiet quietHours,
        List<Way> channels,
        String state,
        @Nullable String stateReason,
        @Nullable Instant activeFrom,
        Instant createdAt,
        Instant changedAt,
        Counts counts,
        @Nullable URI feed) {

    /** Hours without alerts. */
    public record Quiet(String from, String until) {}

    /** Matches by where they stand. */
    public record Counts(long matched, long delivered, long suppressed, long pending) {}

    /**
     * A way to a receiver.
     *
     * @param secret what a webhook is signed with; shown once, when it is made
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Way(
            UUID id,
            String kind,
            @Nullable String address,
            @Nullable String url,
            boolean confirmed,
            @Nullable Instant disabledAt,
            @Nullable String disabledReason,
            @Nullable String secret) {}

    /** A page of them. */
    public record Page(
            List<SubscriptionView> items, @Nullable UUID next) {}

    static SubscriptionView of(SubscriptionRow row, URI home, Map<UUID, String> fresh) {
        Timing timing = row.timing();
        return new SubscriptionView(
                row.id(),
                row.edition(),
                row.version(),
                row.name(),
                row.asked(),
                row.query(),
                timing.frequency(),
                timing.at(),
                timing.day(),
                timing.zone(),
                quiet(timing),
                row.channels().stream()
                        .map(way -> way(way, fresh.get(way.id())))
                        .toList(),
                row.state(),
                row.stateReason(),
                row.activeFrom(),
                row.createdAt(),
                row.changedAt(),
                new Counts(row.matched(), row.delivered(), row.suppressed(), row.pending()),
                feed(row, home));
    }

    private static @Nullable Quiet quiet(Timing timing) {
        String from = timing.quietFrom();
        String until = timing.quietUntil();
        return from == null || until == null ? null : new Quiet(from, until);
    }

    private static @Nullable URI feed(SubscriptionRow row, URI home) {
        return row.state().equals("unconfirmed") ? null : home.resolve("/feeds/alerts/" + row.feedToken() + ".atom");
    }

    private static Way way(SubscriptionRow.ChannelRow row, @Nullable String secret) {
        boolean mail = row.kind().equals("email");
        return new Way(
                row.id(),
                row.kind(),
                mail ? row.target() : null,
                mail ? null : row.target(),
                row.confirmed(),
                row.disabledAt(),
                row.disabledReason(),
                secret);
    }
}
