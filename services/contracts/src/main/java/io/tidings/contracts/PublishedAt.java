package io.tidings.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * When an announcement says it was published.
 *
 * @param date the day at the publisher; what date filters compare
 * @param instant the moment, when the source states one
 * @param basis how the date is known
 */
public record PublishedAt(LocalDate date, @Nullable Instant instant, Basis basis) {

    /** How a publication date is known, strongest first. */
    public enum Basis {
        /** The submission or feed said so. */
        @JsonProperty("stated")
        STATED,
        /** The page's own metadata said so. */
        @JsonProperty("page")
        PAGE,
        /** A dateline with a year in the text ("date 2025-10-22"). */
        @JsonProperty("dateline")
        DATELINE,
        /** A day and month in the text ("today (9 October)"); the year makes it nearest before receipt. */
        @JsonProperty("nearest-year")
        NEAREST_YEAR
    }

    /** The moment to sort by: the stated one, else the start of the day in UTC. */
    public Instant sortInstant() {
        return instant != null ? instant : date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
