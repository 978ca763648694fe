package io.tidings.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Public money that is said without a figure ("financed through the Integrated Security Fund").
 *
 * @param fund the named fund, null when none is named
 * @param evidence where it is said
 */
public record FundingWithoutAmount(@Nullable String fund, List<Span> evidence) implements Evidence {

    /** Copies the list. */
    public FundingWithoutAmount {
        evidence = List.copyOf(evidence);
    }
}
