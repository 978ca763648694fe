package io.tidings.stage;

import org.apache.kafka.common.KafkaException;

/** The commit was asked for and did not end well: it may have happened, whatever the reason says. */
final class CommitInDoubtException extends KafkaException {

    CommitInDoubtException(KafkaException cause) {
        super("the commit is in doubt: " + RecordFault.reason(cause), cause);
    }
}
