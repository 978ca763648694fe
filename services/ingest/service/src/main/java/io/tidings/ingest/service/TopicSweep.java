package io.tidings.ingest.service;

import io.tidings.contracts.RecordKey;
import io.tidings.contracts.Topics;
import io.tidings.stage.Partitions;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads the topics of announcements, dead letters with them, from their beginning, and finds what they hold of some: all of
 * it, also what no reader is given. Where keys name single records a tombstone is written for each.
 */
@ApplicationScoped
class TopicSweep {

    private static final String OURS = "announcements.";
    private static final Duration POLL = Duration.ofMillis(500);

    private final String servers;

    TopicSweep(@ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
        this.servers = servers;
    }

    /**
     * Looks for these, in the partitions where they can be.
     *
     * @return how many records each topic holds of each; nothing of those of which there is none
     */
    Map<String, Map<String, Integer>> of(Set<String> ids) {
        try (var consumer = new KafkaConsumer<>(reading(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
                var producer = new KafkaProducer<>(writing(), new ByteArraySerializer(), new ByteArraySerializer())) {
            var run = new Run(ids, producer);
            List<TopicPartition> partitions = partitions(consumer, ids);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(run::take);
                run.settle();
            }
            return run.found;
        }
    }

    private Map<String, Object> reading() {
        return Map.of(
                "bootstrap.servers",
                servers,
                "isolation.level",
                "read_uncommitted",
                "enable.auto.commit",
                false,
                "allow.auto.create.topics",
                false,
                "fetch.max.bytes",
                Topics.MAX_RECORD_BYTES,
                "max.poll.records",
                100,
                "enable.metrics.push",
                false);
    }

    private Map<String, Object> writing() {
        return Map.of(
                "bootstrap.servers",
                servers,
                "acks",
                "all",
                "max.in.flight.requests.per.connection",
                1,
                "enable.metrics.push",
                false);
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, Set<String> ids) {
        Set<Integer> keyed =
                ids.stream().map(id -> Partitions.of(id, Topics.RECEIVED)).collect(Collectors.toSet());
        List<TopicPartition> partitions = new ArrayList<>();
        consumer.listTopics().forEach((topic, infos) -> {
            boolean byAnnouncement = infos.size() == Topics.PARTITIONS;
            if (topic.startsWith(OURS) && !topic.equals(Topics.PROGRESS.name())) {
                infos.stream()
                        .map(PartitionInfo::partition)
                        .filter(partition -> !byAnnouncement || keyed.contains(partition))
                        .forEach(partition -> partitions.add(new TopicPartition(topic, partition)));
            }
        });
        return partitions;
    }

    /** One reading. */
    private static final class Run {

        private final Set<String> ids;
        private final KafkaProducer<byte[], byte[]> producer;
        private final Map<String, Map<String, Integer>> found = new HashMap<>();
        private final List<Future<?>> sent = new ArrayList<>();

        Run(Set<String> ids, KafkaProducer<byte[], byte[]> producer) {
            this.ids = ids;
            this.producer = producer;
        }

        void take(ConsumerRecord<byte[], byte[]> record) {
            if (record.key() == null || record.value() == null) {
                return;
            }
            String key = new String(record.key(), StandardCharsets.UTF_8);
            String id = RecordKey.announcement(key);
            if (ids.contains(id)) {
                found.computeIfAbsent(id, _ -> new TreeMap<>()).merge(record.topic(), 1, Integer::sum);
                if (RecordKey.isOfOneRecord(key)) {
                    sent.add(producer.send(
                            new ProducerRecord<>(record.topic(), record.partition(), record.key(), null)));
                }
            }
        }

        void settle() {
            try {
                for (Future<?> one : sent) {
                    one.get();
                }
                sent.clear();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new KafkaException("interrupted while tombstones were written", e);
            }
        }
    }
}
