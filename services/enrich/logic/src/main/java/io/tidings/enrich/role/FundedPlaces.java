package io.tidings.enrich.role;

import io.tidings.enrich.passage.Passage;

/** Tells role reading where public money is spoken of, so that a place it goes to is known as a receiver. */
public interface FundedPlaces {

    /** The first unit of a sentence that is a sum of funding; -1 when it has none. */
    int firstSum(Passage passage);

    /** Whether the announcement states any new funding. */
    boolean any();
}
