package io.tidings.enrich.funding;

/** Tells how likely a candidate belongs to its line. */
@FunctionalInterface
public interface Weigher {

    /** The probability that the candidate belongs to the line, 0 to 1. */
    double probability(Candidate candidate);
}
