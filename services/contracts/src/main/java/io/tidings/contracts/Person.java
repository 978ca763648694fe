package io.tidings.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named person.
 *
 * @param name as written
 * @param office the office the text gives ("Minister for the Armed Forces"), else null
 * @param evidence every mention
 */
public record Person(String name, @Nullable String office, List<Span> evidence) implements Evidence {

    /** Copies the list. */
    public Person {
        evidence = List.copyOf(evidence);
    }
}
