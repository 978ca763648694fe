package io.tidings.contracts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One commitment of money by a public or international funder to a purpose. However often an announcement says it, it is
 * one line.
 *
 * @param id unique within the announcement ({@code l1}, {@code l2} … in text order)
 * @param amount the most exact figure said
 * @param valueIn the amount's value in the usual currencies, null when no rate is known
 * @param delta new money or old
 * @param parent id of the line of the same announcement that this one is a share of, else null
 * @param mentions how often it is said, headline included; 1 or more
 * @param period as said ("over four years"), else null
 * @param fund the named fund or programme it comes from, else null
 * @param purpose a few words from the text, else null
 * @param funder who gives when it is not the announcer, else null
 * @param recipient who receives when named, else null
 * @param themes theme ids of this line only
 * @param regions ids of the regions that receive this line
 * @param evidence every mention, the most exact first
 */
public record FundingLine(
        String id,
        Amount amount,
        @Nullable ValueIn valueIn,
        Delta delta,
        @Nullable String parent,
        int mentions,
        @Nullable String period,
        @Nullable String fund,
        @Nullable String purpose,
        @Nullable String funder,
        @Nullable String recipient,
        List<String> themes,
        List<String> regions,
        List<Span> evidence)
        implements Evidence {

    /** Copies the lists. */
    public FundingLine {
        themes = List.copyOf(themes);
        regions = List.copyOf(regions);
        evidence = List.copyOf(evidence);
        if (mentions < 1) {
            throw new IllegalArgumentException("a line is mentioned at least once, not " + mentions);
        }
    }

    /** Whether this line counts towards the announcement's sum: new or additional money that is no share of another. */
    @JsonIgnore
    public boolean counted() {
        return delta.counts() && parent == null;
    }
}
