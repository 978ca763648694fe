package io.tidings.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Counts the versions of one announcement from 1, in the order they were observed.
 *
 * @param number 1 or more
 */
public record Revision(@JsonValue int number) implements Comparable<Revision> {

    /** The revision a new announcement starts with. */
    public static final Revision FIRST = new Revision(1);

    /** Refuses zero and less. */
    @JsonCreator
    public Revision {
        if (number < 1) {
            throw new IllegalArgumentException("revisions count from 1, not " + number);
        }
    }

    /** The revision that follows this one. */
    public Revision next() {
        return new Revision(number + 1);
    }

    @Override
    public int compareTo(Revision other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
