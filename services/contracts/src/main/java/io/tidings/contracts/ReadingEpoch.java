package io.tidings.contracts;

/**
 * Versions of the readers. Each number grows whenever its reader's output may change for the same text; the sum is part
 * of an announcement's {@linkplain AnnouncementEnriched#sequence() sequence}, so that a newer reading replaces an older.
 */
public final class ReadingEpoch {

    /** The classifier's version. */
    public static final int CLASSIFY = 3;

    /** The enricher's version. */
    public static final int ENRICH = 7;

    private static final int BITS = 24;

    private ReadingEpoch() {}

    /**
     * Orders readings of one announcement: by revision, then by how new the readers were.
     *
     * @param epochs sum of the readers' versions, below 2^24
     */
    public static long sequence(Revision revision, int epochs) {
        if (epochs < 0 || epochs >= 1 << BITS) {
            throw new IllegalArgumentException("reading epochs lie between 0 and 2^24, not " + epochs);
        }
        return ((long) revision.number() << BITS) + epochs;
    }
}
