package io.tidings.contracts;

import java.util.List;

/**
 * A sum in the text that is no public funding.
 *
 * @param amount the sum
 * @param kind what it is
 * @param evidence every mention
 */
public record OtherMoney(Amount amount, MoneyKind kind, List<Span> evidence) implements Evidence {

    /** Copies the list. */
    public OtherMoney {
        evidence = List.copyOf(evidence);
    }
}
