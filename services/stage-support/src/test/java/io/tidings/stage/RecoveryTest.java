package io.tidings.stage;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TransactionAbortableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecoveryTest {

    static KafkaException[] clean() {
        return new KafkaException[] {
            new CommitFailedException(),
            new RebalanceInProgressException("busy"),
            new TransactionAbortableException("abort me"),
            new NotEnoughReplicasException("one is away")
        };
    }

    static KafkaException[] doubtful() {
        return new KafkaException[] {
            new TimeoutException("committed, perhaps"),
            new ProducerFencedException("somebody else has the slot"),
            new InvalidProducerEpochException("too late"),
            new OutOfOrderSequenceException("a gap"),
            new AuthorizationException("not allowed"),
            new KafkaException("anything")
        };
    }

    @ParameterizedTest
    @MethodSource("clean")
    void whatCanBeTakenBackIsReadAgain(KafkaException failure) {
        assertThat(Recovery.after(failure)).isEqualTo(Recovery.REWIND);
    }

    @ParameterizedTest
    @MethodSource("doubtful")
    void whatIsUncertainNeedsNewClients(KafkaException failure) {
        assertThat(Recovery.after(failure)).isEqualTo(Recovery.REBUILD);
    }

    @Test
    void theFirstFailureInsideThePlainWrapperDecides() {
        var clean = new KafkaException("in an error state", new KafkaException(new CommitFailedException()));
        var doubtful = new KafkaException("in an error state", new TimeoutException());

        assertThat(Recovery.after(clean)).isEqualTo(Recovery.REWIND);
        assertThat(Recovery.after(doubtful)).isEqualTo(Recovery.REBUILD);
    }
}
