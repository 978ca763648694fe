package io.tidings.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a batch in one stage. Topic {@code announcements.progress.v1}, one record per processed batch.
 *
 * @param stage name of the service
 * @param at when the batch was done
 * @param steps one entry per announcement of the batch, in order
 */
public record AnnouncementsProgressed(String stage, Instant at, List<Step> steps) {

    /** Copies the list. */
    public AnnouncementsProgressed {
        steps = List.copyOf(steps);
    }

    /**
     * What became of one announcement.
     *
     * @param id the announcement
     * @param sequence of the reading, see {@link AnnouncementEvent#sequence()}; 0 where there is none
     * @param outcome what happened
     * @param reason why, for {@link Outcome#REFUSED} and {@link Outcome#SET_ASIDE}; else null
     */
    public record Step(
            AnnouncementId id,
            long sequence,
            Outcome outcome,
            @Nullable String reason) {}

    /** Where an announcement is; later ones are further on. */
    public enum Outcome {
        /** Durable on the received topic. */
        @JsonProperty("received")
        RECEIVED,
        /** Has identity and clean text. */
        @JsonProperty("ingested")
        INGESTED,
        /** Said nothing new: equal to the current revision, or older than it. */
        @JsonProperty("duplicate")
        DUPLICATE,
        /** A copy of another announcement. */
        @JsonProperty("copy")
        COPY,
        /** Can never be an announcement; the reason says why. */
        @JsonProperty("refused")
        REFUSED,
        /** Has themes. */
        @JsonProperty("classified")
        CLASSIFIED,
        /** Has regions and funding. */
        @JsonProperty("enriched")
        ENRICHED,
        /** Found by searches. */
        @JsonProperty("searchable")
        SEARCHABLE,
        /** In a dead letter; the reason says why. */
        @JsonProperty("set-aside")
        SET_ASIDE
    }
}
