package io.tidings.alert.service.reading;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.tidings.alert.service.matching.LedgerRow.ToldChange;
import io.tidings.alert.service.matching.LedgerRow.Why;
import io.tidings.contracts.AnnouncementEnriched;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the ledger as its owner sees it.
 *
 * @param matches false: told because an earlier revision matched
 * @param reason why it is not delivered
 * @param title null when the announcement was erased, or its text is kept no longer
 * @param event what was matched, for pages; null as the title
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AlertEntry(
        UUID subscription,
        int version,
        String announcement,
        int revision,
        String kind,
        boolean matches,
        String state,
        @Nullable String reason,
        Instant firstPublishedAt,
        Instant matchedAt,
        @Nullable String title,
        @Nullable String url,
        @Nullable Why why,
        @Nullable List<ToldChange> differences,
        List<Sending> deliveries,
        @JsonIgnore @Nullable AnnouncementEnriched event) {

    /** How it goes out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Sending(
            UUID id,
            String channel,
            String state,
            int attempts,
            @Nullable Instant nextAttemptAt,
            @Nullable Instant endedAt,
            @Nullable String reason) {}

    /** A page of them, the newest first. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(List<AlertEntry> items, @Nullable String next) {}
}
