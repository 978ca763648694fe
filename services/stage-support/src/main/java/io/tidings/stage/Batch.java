package io.tidings.stage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Records that are worked on and committed together.
 *
 * @param records in the order of each partition
 * @param group the membership under which they were read; taken at once after the poll, so that a commit in the name of a
 *     membership that has ended since is refused
 */
record Batch(List<ConsumerRecord<byte[], byte[]>> records, ConsumerGroupMetadata group) {

    Batch {
        records = List.copyOf(records);
    }

    /** Where reading starts again when this batch is given up. */
    Map<TopicPartition, Long> firstOffsets() {
        Map<TopicPartition, Long> first = new HashMap<>();
        records.forEach(record -> first.putIfAbsent(partitionOf(record), record.offset()));
        return first;
    }

    /** Where reading goes on when this batch is committed. */
    Map<TopicPartition, OffsetAndMetadata> nextOffsets() {
        Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
        records.forEach(record ->
                next.put(partitionOf(record), new OffsetAndMetadata(record.offset() + 1, record.leaderEpoch(), "")));
        return next;
    }

    /** Cuts into parts of at most that many bytes of values; a larger record is a part of its own. */
    List<Batch> slices(int bytes) {
        return slices(bytes, value -> value.length);
    }

    /** The same, with what a value counts. */
    List<Batch> slices(int bytes, ToIntFunction<byte[]> weight) {
        List<Batch> slices = new ArrayList<>();
        int start = 0;
        long held = 0;
        for (int i = 0; i < records.size(); i++) {
            byte[] value = records.get(i).value();
            long size = value == null ? 0 : weight.applyAsInt(value);
            if (i > start && held + size > bytes) {
                slices.add(new Batch(records.subList(start, i), group));
                start = i;
                held = 0;
            }
            held += size;
        }
        if (start < records.size()) {
            slices.add(new Batch(records.subList(start, records.size()), group));
        }
        return slices;
    }

    /**
     * Whether the broker could refuse a commit in its name. Between the poll and the snapshot the membership can end in the
     * background; then the snapshot names nobody, and a commit of nobody is accepted always.
     */
    boolean fenced() {
        return group.generationId() >= 0 && !group.memberId().isEmpty();
    }

    /** For a log line: where it starts, and how much it is. */
    String position() {
        ConsumerRecord<byte[], byte[]> first = records.getFirst();
        return "topic=%s partition=%d offset=%d records=%d"
                .formatted(first.topic(), first.partition(), first.offset(), records.size());
    }

    private static TopicPartition partitionOf(ConsumerRecord<?, ?> record) {
        return new TopicPartition(record.topic(), record.partition());
    }
}
