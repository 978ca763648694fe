package io.tidings.alert;

import java.time.Instant;

/**
 * Where a match stands: every row of the ledger is in exactly one of these states, so that matched = delivered + suppressed +
 * pending.
 */
public sealed interface LedgerState {

    /**
     * It is to be delivered.
     *
     * @param due when the first attempt is due
     */
    record Pending(Instant due) implements LedgerState {}

    /**
     * A channel took it.
     *
     * @param at when
     */
    record Delivered(Instant at) implements LedgerState {}

    /**
     * It is not delivered.
     *
     * @param reason why
     */
    record Suppressed(SuppressionReason reason) implements LedgerState {}

    /** The state a row is written with. */
    static LedgerState of(Verdict verdict, Instant due) {
        return switch (verdict) {
            case Verdict.Tell tell -> new Pending(due);
            case Verdict.Correct correct -> new Pending(due);
            case Verdict.Withhold withhold -> new Suppressed(withhold.reason());
        };
    }

    /** Whether a row in this state may become one in that state: pending ends, nothing else changes. */
    default boolean mayBecome(LedgerState next) {
        return switch (this) {
            case Pending pending -> true;
            case Delivered delivered -> next instanceof Delivered;
            case Suppressed suppressed -> next.equals(this);
        };
    }
}
