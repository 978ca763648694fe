package io.tidings.ingest;

import io.tidings.contracts.Kind;
import io.tidings.contracts.Revision;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an observation means for its announcement (semantics 3 and 4). */
public sealed interface RevisionDecision {

    /**
     * A revision to write into the ledger and give out.
     *
     * @param revision its number
     * @param kind why
     */
    record Publish(Revision revision, Kind kind) implements RevisionDecision {}

    /** It says what the current revision says. */
    record Same() implements RevisionDecision {}

    /** It is older than the current revision, says something else, and becomes history. */
    record History() implements RevisionDecision {}

    /**
     * The record was worked on before.
     *
     * @param given the revision it gave then, to be given out again unchanged; empty when it gave none
     */
    record Repeat(Optional<LedgerEntry> given) implements RevisionDecision {}

    /** It takes back, without text, something that was never there. */
    record NothingToWithdraw() implements RevisionDecision {}

    /**
     * Decides. A record at or below the last one seen is a repeat. Else what it says is compared with the current revision
     * only, and then its time: order is the time of observation, then the position.
     *
     * @param state where the announcement stands; null when it is unknown
     * @param observation what was seen
     * @param given the revision that the same record gave before, if it did
     */
    static RevisionDecision of(@Nullable LedgerState state, Observation observation, Optional<LedgerEntry> given) {
        if (state == null) {
            return observation.content().isPresent()
                    ? new Publish(Revision.FIRST, Kind.CREATED)
                    : new NothingToWithdraw();
        }
        if (isRepeat(state, observation)) {
            return new Repeat(given);
        }
        if (saysTheSame(state, observation)) {
            return new Same();
        }
        return observation.observedAt().isBefore(state.observedAt())
                ? new History()
                : new Publish(state.current().next(), kind(state, observation));
    }

    /**
     * The same when the record also says that the announcement is a copy, which was not known: readers must hear of it, so what
     * says nothing new otherwise is given out once more, as no news for anybody.
     *
     * @param state where the announcement stands
     */
    default RevisionDecision withNewCopy(LedgerState state) {
        return this instanceof Same ? new Publish(state.current().next(), Kind.REPROCESSED) : this;
    }

    /**
     * Nothing that was worked on before can be newer than the newest of all that was. If it is, the topic has been made anew
     * and counts from the start again; then the record is new, whatever its offset.
     */
    private static boolean isRepeat(LedgerState state, Observation observation) {
        return observation.position().atOrBefore(state.lastSeen())
                && !observation.observedAt().isAfter(state.observedAt());
    }

    private static boolean saysTheSame(LedgerState state, Observation observation) {
        return observation.withdrawn() == state.withdrawn()
                && observation.content().orElse(state.content()).equals(state.content());
    }

    private static Kind kind(LedgerState state, Observation observation) {
        if (observation.withdrawn() == state.withdrawn()) {
            return Kind.CORRECTED;
        }
        return observation.withdrawn() ? Kind.WITHDRAWN : Kind.REINSTATED;
    }
}
