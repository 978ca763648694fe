package io.tidings.contracts;

import java.util.List;

/**
 * A named organisation.
 *
 * @param name as written at its first mention
 * @param evidence every mention
 */
public record Organisation(String name, List<Span> evidence) implements Evidence {

    /** Copies the list. */
    public Organisation {
        evidence = List.copyOf(evidence);
    }
}
