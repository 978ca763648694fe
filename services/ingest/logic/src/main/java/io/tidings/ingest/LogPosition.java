package io.tidings.ingest;

/**
 * Where a record stands on the received topic.
 *
 * @param partition which partition; all records of one announcement are in the same
 * @param offset which record of it
 */
public record LogPosition(int partition, long offset) {

    /** Whether this record was already there when the other came; only inside one partition. */
    boolean atOrBefore(LogPosition other) {
        return partition == other.partition && offset <= other.offset;
    }
}
