package io.tidings.ingest.service.register;

import io.tidings.fetch.SourceHealth;
import io.tidings.fetch.SourceHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A source, where its checks stand, and what they came to.
 *
 * @param checks its last ones, oldest first
 * @param news when its items of the last three months were first seen, oldest first
 */
record SourceRecord(
        String id,
        String name,
        String kind,
        String address,
        @Nullable String links,
        @Nullable String publisher,
        @Nullable String country,
        @Nullable String language,
        boolean enabled,
        int version,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant next,
        @Nullable String stopped,
        @Nullable Long intervalMs,
        int failures,
        @Nullable Instant lastSuccess,
        long items,
        List<Check> checks,
        List<Instant> news) {

    /** One check as it was written down. */
    record Check(Instant at, String result, String reason, int listed, int fresh, int repaired, String repairs) {

        SourceHistory.Check told() {
            return new SourceHistory.Check(at, SourceHistory.Result.valueOf(result), reason, listed, repaired);
        }
    }

    SourceHealth measured(Instant now) {
        List<SourceHistory.Check> told = checks.stream().map(Check::told).toList();
        return SourceHealth.of(new SourceHistory(told, news, Optional.ofNullable(stopped)), now);
    }

    HealthView health(Instant now) {
        return enabled ? HealthView.of(measured(now)) : HealthView.paused(changedAt);
    }

    SourceView view(Instant now) {
        Instant weekAgo = now.minus(Duration.ofDays(7));
        long fresh = news.stream().filter(seen -> seen.isAfter(weekAgo)).count();
        return new SourceView(
                new Settings(id, name, kind, address, links, publisher, country, language),
                enabled,
                version,
                createdAt,
                changedAt,
                health(now),
                new SourceView.Checks(
                        enabled ? next : null,
                        checks.isEmpty() ? null : checks.getLast().at(),
                        lastSuccess,
                        intervalMs == null
                                ? null
                                : Duration.ofMillis(intervalMs).toSeconds(),
                        failures,
                        stopped),
                new SourceView.Counts(items, fresh));
    }
}
