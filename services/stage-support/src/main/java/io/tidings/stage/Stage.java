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

    /** What it publishes to; its dead letter and the progress topic need not be named. */
    List<TopicSpec> outputs();

    /**
     * What a record counts against the bytes that close a batch: its size, or more where working on it takes long.
     *
     * @param value of the record
     */
    default int weight(byte[] value) {
        return value.length;
    }

    /**
     * Works on a batch, in order. May be called again with the same records after a failure, alone or in other batches, so
     * it must give the same outcomes for the same records.
     *
     * <p>A {@link RuntimeException} means that a record cannot be worked on: the loop then halves the batch until
     * the ones that fail alone are found, and sets these aside. So whatever may be out of reach must be told by {@link UnavailableException}.
     *
     * @param batch at least one record
     * @return exactly one outcome per record, in the same order
     * @throws UnavailableException when something it needs is out of reach: the loop waits and comes back with the same
     *     records; nothing is skipped
     */
    List<StageOutcome> work(List<IncomingRecord> batch) throws UnavailableException;
}
