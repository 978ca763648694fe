package io.tidings.ingest.service.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A source with how it is doing.
 *
 * @param version to be sent with a change
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Source")
record SourceView(
        @JsonUnwrapped Settings settings,
        boolean enabled,
        int version,
        Instant createdAt,
        Instant changedAt,
        HealthView health,
        Checks checks,
        Counts counts) {

    /**
     * When it is looked at.
     *
     * @param next absent while it is paused or stopped
     * @param stopped why it is checked no more by itself
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SourceChecks")
    record Checks(
            @Nullable Instant next,
            @Nullable Instant last,
            @Nullable Instant lastSuccess,
            @Nullable Long intervalSeconds,
            int failures,
            @Nullable String stopped) {}

    /** What it listed, the first check's items included in {@code items} only. */
    @Schema(name = "SourceCounts")
    record Counts(long items, long newInSevenDays) {}
}
