package io.tidings.ingest;

import io.tidings.contracts.Revision;
import java.time.Instant;

/**
 * Where one announcement stands.
 *
 * @param current its current revision
 * @param content what that revision says
 * @param withdrawn whether it is taken back
 * @param lastSeen the last record of it that was worked on
 * @param observedAt the newest observation so far: when the current revision was last seen to hold
 */
public record LedgerState(
        Revision current, ContentHash content, boolean withdrawn, LogPosition lastSeen, Instant observedAt) {

    /**
     * The state of an announcement that was seen for the first time.
     *
     * @throws IllegalArgumentException when it says nothing
     */
    public static LedgerState created(Observation observation) {
        ContentHash content = observation
                .content()
                .orElseThrow(() -> new IllegalArgumentException("an announcement that was never seen says nothing"));
        return new LedgerState(
                Revision.FIRST, content, observation.withdrawn(), observation.position(), observation.observedAt());
    }

    /** The state once an observation has led to a decision. */
    public LedgerState after(Observation observation, RevisionDecision decision) {
        return switch (decision) {
            case RevisionDecision.Publish publish ->
                new LedgerState(
                        publish.revision(),
                        observation.content().orElse(content),
                        observation.withdrawn(),
                        observation.position(),
                        observation.observedAt());
            case RevisionDecision.Same same -> seen(observation);
            case RevisionDecision.History history -> seen(observation);
            case RevisionDecision.Repeat repeat -> this;
            case RevisionDecision.NothingToWithdraw nothing -> this;
        };
    }

    private LedgerState seen(Observation observation) {
        Instant newest = observation.observedAt().isAfter(observedAt) ? observation.observedAt() : observedAt;
        return new LedgerState(current, content, withdrawn, observation.position(), newest);
    }
}
