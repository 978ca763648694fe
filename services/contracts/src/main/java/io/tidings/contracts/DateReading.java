package io.tidings.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;

/**
 * A date that matters to a reader.
 *
 * @param from first day meant
 * @param to last day meant ("December 2028" is a month long)
 * @param kind what happens then
 * @param evidence where it is said
 */
public record DateReading(LocalDate from, LocalDate to, DateKind kind, List<Span> evidence) implements Evidence {

    /** What a date is about. */
    public enum DateKind {
        /** Something takes place. */
        @JsonProperty("event")
        EVENT,
        /** Something must be done by then. */
        @JsonProperty("deadline")
        DEADLINE,
        /** A commitment runs until then. */
        @JsonProperty("commitment-end")
        COMMITMENT_END
    }

    /** Copies the list and checks the order. */
    public DateReading {
        evidence = List.copyOf(evidence);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a date reading ends " + to + " before it begins " + from);
        }
    }
}
