package io.tidings.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a region does in an announcement, strongest first; a region has the strongest role that holds. */
public enum RegionRole {
    /** Receives the money, the help or the measure. */
    @JsonProperty("beneficiary")
    BENEFICIARY,
    /** The announcement is about it. */
    @JsonProperty("subject")
    SUBJECT,
    /** Acts together with the announcer, signs, co-funds. */
    @JsonProperty("partner")
    PARTNER,
    /** Does something of its own that is reported. */
    @JsonProperty("actor")
    ACTOR,
    /** Gives troops, money or goods to a common effort. */
    @JsonProperty("contributor")
    CONTRIBUTOR,
    /** Listed as present. */
    @JsonProperty("attendee")
    ATTENDEE,
    /** Where it happens or was said. */
    @JsonProperty("venue")
    VENUE,
    /** Anything else. */
    @JsonProperty("mentioned")
    MENTIONED;

    /** The word used in JSON, queries and URLs. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
