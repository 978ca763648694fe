package io.tidings.stage;

import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TransactionAbortableException;

/** What to do after a transaction failed. */
enum Recovery {
    /** Abort it; if that works the session is sound: read the batch again. */
    REWIND,
    /** Nobody knows what the broker holds (a commit that timed out may have happened): new clients, from the committed offsets. */
    REBUILD;

    static Recovery after(Throwable failure) {
        return switch (rootOf(failure)) {
            case TimeoutException _ -> REBUILD;
            case CommitFailedException _ -> REWIND;
            case RebalanceInProgressException _ -> REWIND;
            case TransactionAbortableException _ -> REWIND;
            case RetriableException _ -> REWIND;
            default -> REBUILD;
        };
    }

    /** The producer wraps the first failure of a transaction in a plain KafkaException. */
    static Throwable rootOf(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure.getClass() == KafkaException.class && cause != null ? rootOf(cause) : failure;
    }
}
