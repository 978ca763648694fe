package io.tidings.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How exactly a sum is stated. */
public enum Bound {
    /** "£4 million": min and max are equal. */
    @JsonProperty("exact")
    EXACT,
    /** "up to £5 million": only max. */
    @JsonProperty("up-to")
    UP_TO,
    /** "more than £5 million": only min. */
    @JsonProperty("at-least")
    AT_LEAST,
    /** "nearly £40 million": min and max are equal. */
    @JsonProperty("approx")
    APPROX,
    /** "between £4 million and £6 million": min below max. */
    @JsonProperty("range")
    RANGE
}
