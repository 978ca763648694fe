package io.tidings.ingest.service.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tidings.fetch.SourceHealth;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a source is.
 *
 * @param since since when; absent when it is ok
 * @param repairedShare of the items listed of late, from 0 to 1
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SourceHealth")
record HealthView(
        @Schema(
                description = "ok, quiet, dropping, surging, moved, forbidden, failing, stopped, new or paused",
                examples = "quiet")
        String status,

        @Nullable Instant since,

        @Schema(examples = "no item for 5 days though 99 of 100 gaps were no longer than 30 hours")
        String reason,

        double repairedShare) {

    static final String PAUSED = "paused";

    static HealthView of(SourceHealth health) {
        return new HealthView(
                word(health.status()), health.since().orElse(null), health.reason(), health.repairedShare());
    }

    static HealthView paused(Instant since) {
        return new HealthView(PAUSED, since, "paused by a person", 0);
    }

    static String word(SourceHealth.Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
