package io.tidings.ingest.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a submission.
 *
 * @param acceptedAt when its newest submission was accepted
 * @param pending whether that one has not reached the ledger yet
 * @param steps what became of it so far, in order of time
 */
record SubmissionFacts(Optional<Instant> acceptedAt, boolean pending, List<StepAt> steps) {

    /** A submission that waits to be noted. */
    SubmissionFacts withUnnoted(Instant at) {
        return new SubmissionFacts(Optional.of(at), true, steps);
    }
}
