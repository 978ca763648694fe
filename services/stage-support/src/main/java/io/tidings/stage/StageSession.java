package io.tidings.stage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** One consumer and one transactional producer that live and die together. Used by one thread. */
final class StageSession implements AutoCloseable {

    /** Longest wait that does not look at the stop signal. */
    static final Duration POLL = Duration.ofMillis(200);

    private static final Duration LEAVE = Duration.ofSeconds(2);
    private static final Duration ASK = Duration.ofSeconds(3);

    private final Consumer<byte[], byte[]> consumer;
    private final Producer<byte[], byte[]> producer;
    private boolean held;

    StageSession(Consumer<byte[], byte[]> consumer, Producer<byte[], byte[]> producer) {
        this.consumer = consumer;
        this.producer = producer;
    }

    /** Ends what a dead predecessor in this slot left open, then joins the group. */
    void join(String topic) {
        producer.initTransactions();
        consumer.subscribe(List.of(topic), new HeldPartitions());
    }

    /** The next records; none after a short wait. */
    Batch poll() {
        ConsumerRecords<byte[], byte[]> polled = consumer.poll(POLL);
        var group = consumer.groupMetadata();
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>(polled.count());
        polled.forEach(records::add);
        return new Batch(records, group);
    }

    /** Results and offsets, all or nothing. */
    void commit(Batch batch, List<ProducerRecord<byte[], byte[]>> records) {
        producer.beginTransaction();
        List<Future<RecordMetadata>> sent = records.stream().map(producer::send).toList();
        producer.sendOffsetsToTransaction(batch.nextOffsets(), batch.group());
        producer.flush();
        sent.forEach(StageSession::checkSent);
        try {
            producer.commitTransaction();
        } catch (KafkaException e) {
            throw new CommitInDoubtException(e);
        }
    }

    /** A commit does not vouch for a record that never reached the producer's buffer; its own result does. */
    private static void checkSent(Future<RecordMetadata> sent) {
        try {
            sent.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while sending", e);
        }
    }

    /** Whether the transaction could be taken back, so that this session may go on. */
    boolean abortedAfter(KafkaException failure) {
        if (Recovery.after(failure) == Recovery.REBUILD) {
            return false;
        }
        try {
            producer.abortTransaction();
            return true;
        } catch (KafkaException | IllegalStateException e) {
            failure.addSuppressed(e);
            return false;
        }
    }

    /** Reads these again, where the partition is still ours. */
    void rewind(Map<TopicPartition, Long> offsets) {
        offsets.forEach((partition, offset) -> {
            if (consumer.assignment().contains(partition)) {
                consumer.seek(partition, offset);
            }
        });
    }

    /** Waits without reading, but stays in the group: another instance must not take over what it could not do either. */
    void hold(Duration wait, StopSignal stop) {
        held = true;
        consumer.pause(consumer.assignment());
        long until = System.nanoTime() + wait.toNanos();
        while (System.nanoTime() < until && !stop.asked()) {
            rewind(poll().firstOffsets());
        }
        held = false;
        consumer.resume(consumer.paused());
    }

    /**
     * Committed records that are not read yet.
     *
     * @throws org.apache.kafka.common.errors.TimeoutException when Kafka does not answer
     */
    long lag() {
        Collection<TopicPartition> partitions = consumer.assignment();
        if (partitions.isEmpty()) {
            consumer.listTopics(ASK);
            return 0;
        }
        long lag = 0;
        for (var end : consumer.endOffsets(partitions, ASK).entrySet()) {
            lag += behind(end.getKey(), end.getValue());
        }
        return lag;
    }

    /** A partition whose position is not settled yet counts as one: there may be work. */
    private long behind(TopicPartition partition, long end) {
        boolean settled = consumer.currentLag(partition).isPresent();
        return settled ? Math.max(0, end - consumer.position(partition, ASK)) : 1;
    }

    /** Leaves the group. An open transaction is not waited for: the broker or the next session in this slot ends it. */
    @Override
    public void close() {
        try {
            producer.close(Duration.ZERO);
        } finally {
            consumer.close(CloseOptions.timeout(LEAVE));
        }
    }

    private final class HeldPartitions implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            if (held) {
                consumer.pause(partitions);
            }
        }

        /** Nothing to save: offsets are committed with each batch or not at all. */
        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {}
    }
}
