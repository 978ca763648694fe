package io.tidings.index.service;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** Where the feed of record ends, and how far a group has come on it. */
final class RebuildOffsets implements AutoCloseable {

    private static final int SECONDS = 10;

    private final Admin admin;
    private final String topic;

    RebuildOffsets(String bootstrapServers, String topic) {
        this.admin = Admin.create(Map.of(
                "bootstrap.servers", bootstrapServers, "client.id", "index-rebuild", "enable.metrics.push", false));
        this.topic = topic;
    }

    /** Kafka does not answer now. */
    static final class NoAnswerException extends Exception {

        private static final long serialVersionUID = 1;

        NoAnswerException(Throwable cause) {
            super("Kafka does not answer: " + cause.getMessage(), cause);
        }
    }

    /** The end of each partition, by what is committed. */
    Map<Integer, Long> ends() throws NoAnswerException {
        int partitions = answer(admin.describeTopics(java.util.List.of(topic))
                        .topicNameValues()
                        .get(topic))
                .partitions()
                .size();
        Map<TopicPartition, OffsetSpec> asked = IntStream.range(0, partitions)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
        Map<Integer, Long> ends = new TreeMap<>();
        answer(admin.listOffsets(asked, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                        .all())
                .forEach((partition, end) -> ends.put(partition.partition(), end.offset()));
        return ends;
    }

    /** How many offsets lie between what a group has committed and these ends. */
    long unread(String group, Map<Integer, Long> ends) throws NoAnswerException {
        Map<TopicPartition, OffsetAndMetadata> committed =
                answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        long unread = 0;
        for (var end : ends.entrySet()) {
            OffsetAndMetadata at = committed.get(new TopicPartition(topic, end.getKey()));
            unread += Math.max(0, end.getValue() - (at == null ? 0 : at.offset()));
        }
        return unread;
    }

    /** Forgets how far a group has come; does nothing while somebody still reads in it. */
    void forget(String group) {
        admin.deleteConsumerGroups(java.util.List.of(group));
    }

    private static <T> T answer(KafkaFuture<T> future) throws NoAnswerException {
        try {
            return future.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new NoAnswerException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswerException(e);
        }
    }

    @Override
    public void close() {
        admin.close(java.time.Duration.ofSeconds(1));
    }
}
