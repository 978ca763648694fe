package io.tidings.alert;

import java.util.Locale;

/** Why a match is not delivered. Where several hold, the first of this order is written. */
public enum SuppressionReason {
    /** The announcement was loaded as history. */
    HISTORICAL_IMPORT,
    /** The source changed nothing; newer rules read the same text again, or the kind says so. */
    REPROCESSED,
    /** This very reading of this revision was matched before. */
    REPLAY,
    /** The revision first went out before this version of the subscription was active, or after. */
    BEFORE_SUBSCRIPTION,
    /** The revision first went out while the subscription was paused. */
    PAUSED,
    /** The subscription was told of the original, of another copy, or asks for no copies. */
    DUPLICATE_COPY,
    /** The person knows an earlier revision, and nothing that matters has changed since. */
    IMMATERIAL_CORRECTION;

    /** The word used in JSON and in the ledger. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
