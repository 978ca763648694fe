package io.tidings.stage;

import io.tidings.contracts.TopicSpec;
import java.util.List;

/**
 * One Kafka to Kafka step: records in, outcomes out. It knows nothing of offsets, transactions or retries; the loop around
 * it reads, calls, writes and commits in one transaction per batch.
 */
public interface Stage {

    /** Name of the service: consumer group, transactional id prefix and the consumer in the dead letter's name. */
    String name();

    /** What it reads. */
    TopicSpec input();

    /**
     * Works on a batch, in order. May be called again with the same records after a failure, so it must give the same
     * outcomes for the same records.
     *
     * @param batch at least one record
     * @return exactly one outcome per record, in the same order
     * @throws UnavailableException when something it needs is out of reach: the loop waits and comes back with the same
     *     records; nothing is skipped
     */
    List<StageOutcome> work(List<IncomingRecord> batch) throws UnavailableException;
}
