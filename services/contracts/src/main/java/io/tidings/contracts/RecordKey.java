package io.tidings.contracts;

/**
 * Keys of records that compaction must tell apart although they are about one announcement: the announcement's id, a colon,
 * and what names this one record. So a topic that keeps every record for ever can still be compacted, and a legal erasure
 * takes single records away from it (decision 0011). Where such records lie is decided by the announcement alone.
 */
public final class RecordKey {

    private static final char BETWEEN = ':';

    private RecordKey() {}

    /**
     * The key of one record.
     *
     * @param announcement id of the announcement, or whatever stands in its place
     * @param record what no other record of the announcement on this topic is called
     */
    public static String of(String announcement, String record) {
        return announcement + BETWEEN + record;
    }

    /** The part of a key that names the announcement; all of it where nothing else is named. */
    public static String announcement(String key) {
        int end = key.indexOf(BETWEEN);
        return end < 0 ? key : key.substring(0, end);
    }

    /** Whether the key names a single record, not the announcement as a whole. */
    public static boolean isOfOneRecord(String key) {
        return key.indexOf(BETWEEN) >= 0;
    }
}
