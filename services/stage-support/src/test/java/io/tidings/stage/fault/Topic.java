package io.tidings.stage.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What a topic holds, looked at from outside. */
public record Topic(String bootstrapServers, String name) {

    /** Everything that a reader of committed records sees, in order within each partition. */
    public List<ConsumerRecord<byte[], byte[]>> committed() {
        try (var consumer = consumer("read_committed")) {
            List<TopicPartition> partitions = partitions(consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    /** Offsets that hold records, aborted ones and markers included. */
    public long written() {
        return ends("read_uncommitted").values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Whether a transaction is still open, so that readers wait behind it. */
    public boolean transactionOpen() {
        return !ends("read_committed").equals(ends("read_uncommitted"));
    }

    /** Whether the group has committed the end of every partition. */
    public boolean readToTheEndBy(String group) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        committedBy(group).forEach((partition, offset) -> offsets.put(partition, offset.offset()));
        return ends("read_uncommitted").entrySet().stream()
                .allMatch(end -> end.getValue().equals(offsets.getOrDefault(end.getKey(), 0L)));
    }

    /** Whether the group has committed anything yet. */
    boolean startedBy(String group) {
        return !committedBy(group).isEmpty();
    }

    private Map<TopicPartition, OffsetAndMetadata> committedBy(String group) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            return admin.listConsumerGroupOffsets(
                            Map.of(group, new ListConsumerGroupOffsetsSpec()),
                            new ListConsumerGroupOffsetsOptions().requireStable(true))
                    .partitionsToOffsetAndMetadata(group)
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<TopicPartition, Long> ends(String isolation) {
        try (var consumer = consumer(isolation)) {
            return consumer.endOffsets(partitions(consumer));
        }
    }

    private List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer) {
        return consumer.partitionsFor(name).stream()
                .map(partition -> new TopicPartition(name, partition.partition()))
                .toList();
    }

    private KafkaConsumer<byte[], byte[]> consumer(String isolation) {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", isolation),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
