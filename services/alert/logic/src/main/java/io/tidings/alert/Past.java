package io.tidings.alert;

import org.jspecify.annotations.Nullable;

/**
 * What the ledger knows of an announcement and a subscription when a reading arrives.
 *
 * @param reading whether this revision was matched before
 * @param told what the person was last told of this announcement through this subscription, null when nothing
 * @param family whether the subscription was told of the announcement this one copies, or of another copy of it
 */
public record Past(Reading reading, @Nullable AlertedFacts told, boolean family) {

    /** Nothing is known. */
    public static final Past NOTHING = new Past(Reading.FIRST, null, false);

    /** Whether a revision was matched before. */
    public enum Reading {
        /** No reading of this revision was matched before. */
        FIRST,
        /** Another, older reading of this revision was: newer rules read it again. */
        REREAD,
        /** This very reading was: the topic is read again. */
        REPEATED
    }

    /** Compares a reading with the greatest sequence that was matched for its revision, null when none was. */
    public static Reading reading(long sequence, @Nullable Long matched) {
        if (matched == null) {
            return Reading.FIRST;
        }
        return sequence > matched ? Reading.REREAD : Reading.REPEATED;
    }
}
