package io.tidings.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Whether the money of a funding line is new. Totals count {@link #NEW} and {@link #ADDITIONAL} without a parent. */
public enum Delta {
    /** First announced here. */
    @JsonProperty("new")
    NEW,
    /** On top of an earlier sum. */
    @JsonProperty("additional")
    ADDITIONAL,
    /** An envelope that takes in other lines or earlier money. */
    @JsonProperty("total")
    TOTAL,
    /** Announced or spent before, said again as background. */
    @JsonProperty("existing")
    EXISTING,
    /** A share of another line of the same announcement, its parent. */
    @JsonProperty("part")
    PART;

    /** The word used in JSON, queries and URLs. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a line of this delta counts towards a sum when it has no parent. */
    public boolean counts() {
        return this == NEW || this == ADDITIONAL;
    }
}
