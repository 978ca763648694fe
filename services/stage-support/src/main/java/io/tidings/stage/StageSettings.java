package io.tidings.stage;

import java.time.Duration;

/**
 * How a stage runs.
 *
 * @param bootstrapServers Kafka's addresses, comma-separated
 * @param instance names this instance's slot: the same after a restart, different from every other live instance of the
 *     same stage. The transactional id is made of it, so a restarted instance ends what its dead predecessor left open;
 *     two live ones with one name would take the slot from each other for ever.
 * @param limits of one batch
 * @param timeouts of the clients
 */
public record StageSettings(String bootstrapServers, String instance, Limits limits, Timeouts timeouts) {

    /**
     * What bounds the heap.
     *
     * @param records most records of one poll and so of one transaction
     * @param bytes of record values from which a batch is closed; a single record may exceed it
     */
    public record Limits(int records, int bytes) {

        /** Two hundred records or 4 MiB: fits a heap of 192 MB with the largest records. */
        public static final Limits STANDARD = new Limits(200, 4 << 20);

        /** Refuses limits that would never let a record pass. */
        public Limits {
            if (records < 1 || records > 500 || bytes < 1) {
                throw new IllegalArgumentException(
                        "a batch has 1 to 500 records and at least one byte, not " + records + " and " + bytes);
            }
        }
    }

    /**
     * The clients' timeouts. The order matters: a request fits into a delivery, a delivery into a transaction, and a stopped
     * instance's transaction ends no later than its place in the group.
     *
     * @param session after which a silent instance loses its partitions
     * @param transaction after which the broker ends an open transaction
     * @param delivery of one record, with all retries
     * @param request to one broker
     * @param block longest wait inside a call of the producer
     * @param stuck without progress while there is work: the process then ends to be started again
     */
    public record Timeouts(
            Duration session,
            Duration transaction,
            Duration delivery,
            Duration request,
            Duration block,
            Duration stuck) {

        /** What the fault runs passed with. */
        public static final Timeouts STANDARD = new Timeouts(
                Duration.ofSeconds(10),
                Duration.ofSeconds(10),
                Duration.ofSeconds(9),
                Duration.ofSeconds(4),
                Duration.ofSeconds(15),
                Duration.ofSeconds(180));

        /** The same, with another patience. */
        public Timeouts withStuck(Duration patience) {
            return new Timeouts(session, transaction, delivery, request, block, patience);
        }

        /** A batch may take as long as the watch has patience; only then may the group take its partitions. */
        Duration longestBatch() {
            return stuck.plus(Duration.ofSeconds(60));
        }
    }
}
