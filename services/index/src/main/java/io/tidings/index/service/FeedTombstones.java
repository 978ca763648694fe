package io.tidings.index.service;

import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Says which announcements the feed of record has erased: those whose last word on it is a tombstone. */
final class FeedTombstones {

    private static final Duration POLL = Duration.ofMillis(500);

    private final Map<String, Object> settings;

    FeedTombstones(String bootstrapServers) {
        this.settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "key.deserializer",
                StringDeserializer.class,
                "value.deserializer",
                ByteArrayDeserializer.class,
                "isolation.level",
                "read_committed",
                "auto.offset.reset",
                "earliest",
                "allow.auto.create.topics",
                false,
                "fetch.max.bytes",
                4 * 1024 * 1024,
                "enable.metrics.push",
                false);
    }

    /** The erased ones of these, told by reading the feed to its end. */
    Set<AnnouncementId> among(Set<AnnouncementId> asked) {
        if (asked.isEmpty()) {
            return Set.of();
        }
        Set<String> keys = asked.stream().map(AnnouncementId::value).collect(Collectors.toSet());
        Set<String> erased = new HashSet<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings)) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.ENRICHED.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    note(record, keys, erased);
                }
            }
        }
        return erased.stream().map(AnnouncementId::new).collect(Collectors.toSet());
    }

    private static void note(ConsumerRecord<String, byte[]> record, Set<String> keys, Set<String> erased) {
        if (record.value() == null && keys.contains(record.key())) {
            erased.add(record.key());
        } else {
            erased.remove(record.key());
        }
    }
}
