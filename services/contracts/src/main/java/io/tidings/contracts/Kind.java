package io.tidings.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why this revision was published. */
public enum Kind {
    /** First seen. */
    @JsonProperty("created")
    CREATED,
    /** The source changed its text. */
    @JsonProperty("corrected")
    CORRECTED,
    /** The source took it back or it is gone; it stays findable and marked. */
    @JsonProperty("withdrawn")
    WITHDRAWN,
    /** A withdrawn announcement is back. */
    @JsonProperty("reinstated")
    REINSTATED,
    /** Nothing changed at the source; it was read again by newer rules, or is known to be a copy by now. Never alerts. */
    @JsonProperty("reprocessed")
    REPROCESSED
}
