package io.tidings.ingest;

import java.util.List;
import java.util.stream.Collectors;

/** What became of reading a submission. */
public sealed interface SubmissionOutcome {

    /**
     * It is one.
     *
     * @param submission what it says
     */
    record Accepted(Submission submission) implements SubmissionOutcome {}

    /**
     * It can never be an announcement.
     *
     * @param refusals everything that is wrong with it, at least one
     */
    record Refused(List<Refusal> refusals) implements SubmissionOutcome {

        /** Copies the list. */
        public Refused {
            refusals = List.copyOf(refusals);
            if (refusals.isEmpty()) {
                throw new IllegalArgumentException("a refusal has a reason");
            }
        }

        /** All of it in one line. */
        public String summary() {
            return refusals.stream()
                    .map(refusal ->
                            refusal.field() == null ? refusal.detail() : refusal.field() + ": " + refusal.detail())
                    .collect(Collectors.joining("; "));
        }
    }
}
